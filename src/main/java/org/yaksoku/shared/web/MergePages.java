package org.yaksoku.shared.web;

import java.util.List;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.MergeRefused;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.MergePage.Party;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The road two of a register take to become one: another one is chosen, what would happen
 * is shown, and what was shown happens. A controller below the address of the one that
 * stays, {@code /desk/REGISTER/{slug}}.
 *
 * @param <S> what the desk shows of one
 */
public abstract class MergePages<S> {

	private final String register;

	private final CurrentUser currentUser;

	/**
	 * @param register the last part of its address: organisations, people, topics
	 */
	protected MergePages(String register, CurrentUser currentUser) {
		this.register = register;
		this.currentUser = currentUser;
	}

	/** The one at an address. */
	protected abstract S one(String slug, Language language);

	protected abstract Party party(S sheet);

	/** What stands in the field before anybody asks. */
	protected abstract String unasked(S stays);

	/**
	 * Every name of the one that stays, by which others are found before anybody asks.
	 */
	protected abstract List<String> names(S stays);

	/**
	 * Those that go by one of these words, by a longer name or a shorter one; the one
	 * that stays may be among them.
	 */
	protected abstract List<Party> found(List<String> words, Language language);

	protected abstract MergePreview preview(S goes, S stays, Language language);

	protected abstract void merge(S goes, S stays, MergeForm form);

	/** Without another one, asks which; with one, shows what would happen. */
	@GetMapping("/merge")
	public final ModelAndView preview(@PathVariable String slug, @RequestParam(defaultValue = "") String q,
			@RequestParam(defaultValue = "") String other, Language language) {
		this.currentUser.writer();
		S stays = one(slug, language);
		if (other.isBlank()) {
			return q.isBlank()
					? MergePage.choose(this.register, party(stays), unasked(stays), found(names(stays), language))
					: MergePage.choose(this.register, party(stays), q, found(List.of(q), language));
		}
		S goes = one(other, language);
		return MergePage.preview(this.register, party(stays), party(goes), preview(goes, stays, language));
	}

	@PostMapping("/merger")
	public final ModelAndView merge(@PathVariable String slug, MergeForm mergeForm, Language language,
			RedirectAttributes next) {
		this.currentUser.writer();
		S stays = one(slug, language);
		S goes = one(mergeForm.other(), language);
		try {
			merge(goes, stays, mergeForm);
			return Done.at(next, "shared.merge.done", "/desk/" + this.register + "/" + party(stays).slug());
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			return MergePage.again(this.register, party(stays), party(goes), preview(goes, stays, language));
		}
		catch (MergeRefused ex) {
			return MergePage.refused(this.register, party(stays), party(goes), preview(goes, stays, language),
					ex.reasons());
		}
	}

}
