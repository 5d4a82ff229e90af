package org.yaksoku.statement.desk.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yaksoku.shared.ActorNames;
import org.yaksoku.shared.Choice;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.web.Conflict;
import org.yaksoku.statement.ClauseId;
import org.yaksoku.statement.ClauseKind;
import org.yaksoku.statement.TextStanding;
import org.yaksoku.statement.comment.CommentService;
import org.yaksoku.statement.comment.CommentView;
import org.yaksoku.statement.desk.DraftClause;
import org.yaksoku.statement.desk.DraftView;
import org.yaksoku.topic.TopicService;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts the page of one clause together: its words, what is said about it, remarks.
 */
@Component
class ClausePages {

	private final TopicService topics;

	private final CommentService comments;

	private final ActorNames names;

	private final CurrentUser currentUser;

	ClausePages(TopicService topics, CommentService comments, ActorNames names, CurrentUser currentUser) {
		this.topics = topics;
		this.comments = comments;
		this.names = names;
		this.currentUser = currentUser;
	}

	String show(DraftView draft, ClauseId id, Language language, Model model) {
		DraftClause clause = draft.clause(id);
		List<CommentView> remarks = this.comments.on(id);
		model.addAttribute("draft", draft);
		model.addAttribute("clause", clause);
		model.addAttribute("comments", remarks);
		model.addAttribute("names",
				this.names.of(remarks.stream()
					.flatMap((it) -> Stream.of(it.writtenBy(), it.resolvedBy()))
					.filter((@Nullable String it) -> it != null)
					.distinct()
					.toList()));
		Map<String, Record> forms = Map.of("clauseForm", ClauseForm.of(clause, null), "splitForm", SplitForm.blank(),
				"commentForm", CommentForm.blank());
		forms.forEach((name, form) -> {
			if (!model.containsAttribute(name)) {
				model.addAttribute(name, form);
			}
		});
		model.addAttribute("kinds", ClauseKind.values());
		model.addAttribute("standings", TextStanding.values());
		model.addAttribute("topics", topics(language));
		model.addAttribute("mayWrite", this.currentUser.reader().writes());
		int at = draft.clauses().indexOf(clause);
		model.addAttribute("previous", (at > 0) ? draft.clauses().get(at - 1) : null);
		model.addAttribute("next", (at < draft.clauses().size() - 1) ? draft.clauses().get(at + 1) : null);
		return "statement/desk-clause";
	}

	/** Two people said different things about a clause. */
	ModelAndView conflict(DraftView draft, ClauseId id, ClauseForm mine, Language language) {
		ClauseForm now = ClauseForm.of(draft.clause(id), mine.clears());
		return Conflict.page(Places.clause(draft.code(), id), "clauseForm", now.version(), mine, now,
				Map.of("topics", topics(language)));
	}

	List<Choice> topics(Language language) {
		return this.topics.all().stream().map((it) -> it.choice(language)).toList();
	}

}
