package org.yaksoku.statement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SignOffRequestRepository extends Repository<SignOffRequest, UUID> {

	SignOffRequest save(SignOffRequest row);

	/** The last two about any version of a statement, the newest first. */
	@Query("""
			select r from SignOffRequest r, StatementVersion v
			where v.id = r.statementVersionId and v.statementId = :statement
			order by r.requestedAt desc, r.id desc limit 2""")
	List<SignOffRequest> lastTwo(UUID statement);

}
