package org.yaksoku.followup;

import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.Side;

import org.springframework.data.repository.Repository;

interface ResponseRepository extends Repository<Response, UUID> {

	Response save(Response row);

	long countByClauseIdAndSide(UUID clauseId, Side side);

	Optional<Response> findFirstByClauseIdAndSideOrderByRecordedAtDescIdDesc(UUID clauseId, Side side);

}
