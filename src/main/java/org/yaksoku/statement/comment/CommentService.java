package org.yaksoku.statement.comment;

import java.time.Clock;
import java.util.List;

import org.yaksoku.shared.Actor;
import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.NotPermitted;
import org.yaksoku.shared.Side;
import org.yaksoku.statement.ClauseId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the secretariats remark on clauses (rule 14). What one side keeps to itself
 * is, for the other, not there.
 */
@Service
@Transactional
public class CommentService {

	private final CommentRepository comments;

	private final CurrentUser currentUser;

	private final Clock clock;

	CommentService(CommentRepository comments, CurrentUser currentUser, Clock clock) {
		this.comments = comments;
		this.currentUser = currentUser;
		this.clock = clock;
	}

	/**
	 * The remarks on a clause that the reader's side may see, oldest first.
	 * @throws NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<CommentView> on(ClauseId clause) {
		Actor reader = this.currentUser.reader();
		return this.comments.findByClauseIdOrderByWrittenAt(clause.value())
			.stream()
			.filter((it) -> it.isFor(reader))
			.map(Comment::view)
			.toList();
	}

	/**
	 * Remarks on a clause.
	 * @throws IllegalArgumentException without words, or for everybody
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public CommentId remark(NewComment asked) {
		Actor author = this.currentUser.writer();
		Side side = author.side();
		if (side == null) {
			throw new NotPermitted(author.name() + " belongs to no side");
		}
		return this.comments.save(new Comment(asked, side, author.name(), this.clock.instant())).id();
	}

	/**
	 * Settles a remark; either side may settle one that both see.
	 * @throws NotFound where there is none for the reader
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void resolve(CommentId id) {
		Actor actor = this.currentUser.writer();
		find(id, actor).resolve(actor.name(), this.clock.instant());
	}

	/**
	 * Opens a settled remark again.
	 * @throws NotFound where there is none for the reader
	 * @throws NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void reopen(CommentId id) {
		find(id, this.currentUser.writer()).reopen();
	}

	private Comment find(CommentId id, Actor actor) {
		return this.comments.findById(id.value()).filter((it) -> it.isFor(actor)).orElseThrow(() -> new NotFound(id));
	}

}
