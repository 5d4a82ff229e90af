package org.yaksoku.statement;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface LineageRepository extends Repository<Lineage, UUID> {

	Lineage save(Lineage row);

	Optional<Lineage> findById(UUID id);

	void delete(Lineage row);

	/** Whether a meeting was closed that rests on it. */
	@Query(nativeQuery = true, value = """
			select exists (select from statement.lineage l
			  left join statement.statement_meeting s on s.statement_id = l.to_statement_id
			  join meeting.meeting m on m.id = coalesce(l.meeting_id, s.meeting_id)
			  where l.id = :id and m.status = 'CLOSED')""")
	boolean closedWith(UUID id);

}
