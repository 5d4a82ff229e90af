package org.yaksoku.statement.desk.web;

import jakarta.validation.Valid;
import org.yaksoku.shared.Language;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.comment.CommentId;
import org.yaksoku.statement.comment.CommentService;
import org.yaksoku.statement.comment.NewComment;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.statement.desk.StatementDesk;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Remarks on a clause.
 */
@Controller
@RequestMapping("/desk/statements/{code}/clauses/{clause}/comments")
class CommentController {

	private final StatementDesk desk;

	private final CommentService comments;

	private final ClausePages pages;

	CommentController(StatementDesk desk, CommentService comments, ClausePages pages) {
		this.desk = desk;
		this.comments = comments;
		this.pages = pages;
	}

	@PostMapping
	ModelAndView create(@PathVariable String code, @PathVariable ClauseId clause, @Valid CommentForm commentForm,
			BindingResult result, Language language, Model model) {
		DraftView draft = this.desk.newest(code, language);
		// a remark is made on a clause of this statement
		draft.clause(clause);
		if (result.hasErrors()) {
			return new ModelAndView(this.pages.show(draft, clause, language, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		this.comments.remark(new NewComment(clause, commentForm.about(), commentForm.text(), commentForm.visibility()));
		return back(code, clause);
	}

	@PostMapping("/{comment}/resolution")
	ModelAndView resolve(@PathVariable String code, @PathVariable ClauseId clause, @PathVariable CommentId comment) {
		this.comments.resolve(comment);
		return back(code, clause);
	}

	@PostMapping("/{comment}/reopening")
	ModelAndView reopen(@PathVariable String code, @PathVariable ClauseId clause, @PathVariable CommentId comment) {
		this.comments.reopen(comment);
		return back(code, clause);
	}

	private static ModelAndView back(String code, ClauseId clause) {
		return new ModelAndView("redirect:" + Places.clause(code, clause) + "#comments");
	}

}
