package org.yaksoku.document;

import java.util.List;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ClaimRepository extends Repository<Claim, UUID> {

	Claim save(Claim row);

	List<Claim> findBySubjectIdOrderByField(UUID subjectId);

	boolean existsByFactAndSubjectIdAndField(String fact, UUID subjectId, String field);

}
