package org.yaksoku.statement;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SignOffRepository extends Repository<SignOff, UUID> {

	SignOff save(SignOff row);

	List<SignOff> findByStatementVersionId(UUID statementVersionId);

	void deleteAll(Iterable<SignOff> rows);

}
