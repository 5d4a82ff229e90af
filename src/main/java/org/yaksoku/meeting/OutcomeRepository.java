package org.yaksoku.meeting;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface OutcomeRepository extends Repository<Outcome, UUID> {

	Outcome save(Outcome row);

}
