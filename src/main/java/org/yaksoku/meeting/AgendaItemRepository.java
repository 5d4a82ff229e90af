package org.yaksoku.meeting;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface AgendaItemRepository extends Repository<AgendaItem, UUID> {

	AgendaItem save(AgendaItem row);

}
