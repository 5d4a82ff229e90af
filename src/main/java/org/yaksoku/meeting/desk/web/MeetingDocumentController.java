package org.yaksoku.meeting.desk.web;

import jakarta.validation.Valid;
import org.yaksoku.document.DocumentId;
import org.yaksoku.document.FileRefused;
import org.yaksoku.meeting.EditionService;
import org.yaksoku.meeting.desk.MeetingDocuments;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Folders;
import org.yaksoku.shared.Language;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Files and links under a meeting.
 */
@Controller("deskMeetingDocuments")
@RequestMapping("/desk/meetings/{code}/documents")
class MeetingDocumentController {

	private final MeetingDocuments documents;

	private final EditionService editions;

	private final MeetingPages pages;

	private final CurrentUser currentUser;

	MeetingDocumentController(MeetingDocuments documents, EditionService editions, MeetingPages pages,
			CurrentUser currentUser) {
		this.documents = documents;
		this.editions = editions;
		this.pages = pages;
		this.currentUser = currentUser;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @Valid DocumentForm documentForm, BindingResult result,
			Language language, Model model, RedirectAttributes next) {
		this.currentUser.writer();
		HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
		if (!result.hasErrors()) {
			try {
				this.documents.add(this.pages.sheet(code, language),
						(example) -> documentForm.toNewFile(example, language), documentForm.toFolder());
				return MeetingPages.saved(next, code, "documents");
			}
			catch (FileRefused ex) {
				result.rejectValue("file", ex.reason().name());
				status = switch (ex.reason()) {
					case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
					case UNKNOWN_KIND -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
					case EMPTY_FILE, QUOTA_SPENT -> HttpStatus.UNPROCESSABLE_CONTENT;
				};
			}
		}
		return this.pages.refused(code, language, model, status);
	}

	/** Into another folder, or out of all of them. */
	@PostMapping("/{document}/folder")
	ModelAndView file(@PathVariable String code, @PathVariable DocumentId document,
			@RequestParam(defaultValue = "") String folder, Language language, RedirectAttributes next) {
		this.currentUser.writer();
		String name = folder.strip();
		// the field takes no more, so this was not typed on our page
		if (name.length() > Folders.LONGEST) {
			throw new IllegalArgumentException("The name of a folder has at most " + Folders.LONGEST + " characters");
		}
		this.editions.file(this.pages.sheet(code, language).id(), document, name.isEmpty() ? null : name);
		return MeetingPages.saved(next, code, "documents");
	}

	@PostMapping("/{document}/removal")
	ModelAndView remove(@PathVariable String code, @PathVariable DocumentId document, Language language,
			RedirectAttributes next) {
		this.currentUser.writer();
		this.editions.detach(this.pages.sheet(code, language).id(), document);
		return MeetingPages.removed(next, code, "documents");
	}

}
