package org.yaksoku.shared.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.LocalText.Spoken;
import org.yaksoku.shared.MergePreview;
import org.yaksoku.shared.MergeRefusal;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * Which of two stays, and exactly what would happen, before anybody merges.
 *
 * @param register the last part of its address: organisations, people, topics
 * @param stays the one that stays
 * @param words what was looked for
 * @param found those that could go
 * @param goes the one that goes; null before it is chosen
 * @param preview null before it is chosen
 * @param again whether something has changed since it was shown first
 */
public record MergePage(String register, Party stays, String words, List<Party> found, @Nullable Party goes,
		@Nullable MergePreview preview, boolean again) {

	/** Asks which of those found is the same. */
	public static ModelAndView choose(String register, Party stays, String words, List<Party> found) {
		List<Party> others = found.stream().filter((it) -> !it.slug().equals(stays.slug())).toList();
		return page(new MergePage(register, stays, words, others, null, null, false), HttpStatus.OK);
	}

	/** Shows what would happen. */
	public static ModelAndView preview(String register, Party stays, Party goes, MergePreview preview) {
		return page(new MergePage(register, stays, "", List.of(), goes, preview, false), HttpStatus.OK);
	}

	/** Shows what would happen now, where that is not what was shown. */
	public static ModelAndView again(String register, Party stays, Party goes, MergePreview preview) {
		return page(new MergePage(register, stays, "", List.of(), goes, preview, true), HttpStatus.CONFLICT);
	}

	/** Shows why nothing happens. */
	public static ModelAndView refused(String register, Party stays, Party goes, MergePreview preview,
			List<MergeRefusal> reasons) {
		List<MergeRefusal> all = Stream.concat(preview.obstacles().stream(), reasons.stream()).distinct().toList();
		MergePreview why = new MergePreview(preview.gained(), preview.plan(), all, preview.otherSide());
		return page(new MergePage(register, stays, "", List.of(), goes, why, false), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static ModelAndView page(MergePage page, HttpStatus status) {
		return new ModelAndView("shared/merge", Map.of("merge", page), status);
	}

	/** The address of the one that stays. */
	public String home() {
		return "/desk/" + this.register + "/" + this.stays.slug();
	}

	/** Whether it can be asked for: nothing stands in the way that cannot be meant. */
	public boolean possible() {
		return this.preview != null
				&& this.preview.obstacles().stream().allMatch((it) -> it == MergeRefusal.OTHER_SIDE);
	}

	/**
	 * One of the two.
	 */
	public record Party(String slug, Spoken name, long version) {

	}

}
