package org.yaksoku.followup.desk.web;

import jakarta.validation.Valid;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.FileRefused;
import org.yaksoku.followup.ActionDocumentService;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Stale;
import org.yaksoku.shared.web.Done;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Documents of an action itself.
 */
@Controller("deskActionDocuments")
@RequestMapping(ListAddress.PATH + "/{code}/documents")
class EvidenceController {

	private final ActionDocumentService documents;

	private final ActionPages pages;

	private final CurrentUser currentUser;

	EvidenceController(ActionDocumentService documents, ActionPages pages, CurrentUser currentUser) {
		this.documents = documents;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	/** Where a form went, asked for again: its place is on the page of the action. */
	@GetMapping({ "", "/{document}/removal" })
	String whole(@PathVariable String code) {
		return "redirect:" + ActionPages.here(code) + "#evidence";
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid EvidenceForm evidenceForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		ActionSheet sheet = this.pages.sheet(code, language);
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (evidenceForm.evidenceVisibility() != null
				&& !EvidenceForm.visibilities(sheet).contains(evidenceForm.evidenceVisibility())) {
			result.rejectValue("evidenceVisibility", "Kept");
		}
		if (!result.hasErrors()) {
			try {
				this.documents.attach(sheet.id(), evidenceForm.opened(),
						evidenceForm.toNewFile(sheet.row().example(), language));
				return saved(next, code);
			}
			catch (FileRefused ex) {
				result.rejectValue("evidenceFile", ex.reason().name());
				status = SentEvidence.status(ex);
			}
			catch (Stale | OptimisticLockingFailureException ex) {
				return overtaken("followup.evidence.meanwhile", code, language, model);
			}
		}
		return new ModelAndView(this.pages.show(code, language, model), status);
	}

	@PostMapping("/{document}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable DocumentId document, @RequestParam long version,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		try {
			this.documents.detach(this.pages.sheet(code, language).id(), version, document);
			return saved(next, code);
		}
		catch (Stale | OptimisticLockingFailureException ex) {
			return overtaken("followup.evidence.overtaken", code, language, model);
		}
	}

	/** The page says how the action stands now; what was typed is still in the form. */
	private ModelAndView overtaken(String words, String code, Language language, Model model) {
		model.addAttribute("refused", words);
		return new ModelAndView(this.pages.show(code, language, model), HttpStatus.CONFLICT);
	}

	private static ModelAndView saved(RedirectAttributes next, String code) {
		return Done.at(next, "followup.done.saved", ActionPages.here(code) + "#evidence");
	}

}
