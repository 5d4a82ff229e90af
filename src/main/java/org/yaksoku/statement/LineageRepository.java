package org.yaksoku.statement;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface LineageRepository extends Repository<Lineage, UUID> {

	Lineage save(Lineage row);

}
