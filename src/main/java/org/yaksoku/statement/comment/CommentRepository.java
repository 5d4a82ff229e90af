package org.yaksoku.statement.comment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface CommentRepository extends Repository<Comment, UUID> {

	Comment save(Comment row);

	Optional<Comment> findById(UUID id);

	List<Comment> findByClauseIdOrderByWrittenAt(UUID clauseId);

}
