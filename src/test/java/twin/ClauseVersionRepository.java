package twin;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface ClauseVersionRepository extends JpaRepository<ClauseVersion, UUID> {

	String BY_TOPIC = """
			select x from ClauseVersion x join fetch x.statementVersion v join fetch v.statement s join fetch x.clause c
			where v.state in ('PUBLISHED', 'SUPERSEDED') and v.publicFrom <= :now
			  and (v.publicUntil is null or v.publicUntil > :now)
			  and exists (select t from c.topics t where t.slug in :slugs)
			order by s.datedOn desc, s.code desc, x.position""";

	String COUNT = """
			select count(x) from ClauseVersion x join x.statementVersion v join v.statement s join x.clause c
			where v.state in ('PUBLISHED', 'SUPERSEDED') and v.publicFrom <= :now
			  and (v.publicUntil is null or v.publicUntil > :now)
			  and exists (select t from c.topics t where t.slug in :slugs)""";

	@Query(value = BY_TOPIC, countQuery = COUNT)
	Page<ClauseVersion> pageByTopic(Collection<String> slugs, Instant now, Pageable page);

	@Query(BY_TOPIC)
	Slice<ClauseVersion> sliceByTopic(Collection<String> slugs, Instant now, Pageable page);

	@Query("""
			select x from ClauseVersion x join fetch x.statementVersion v join fetch v.statement s join fetch x.clause c
			where s.code = :code and c.key = :key and v.state in ('PUBLISHED', 'SUPERSEDED') and v.publicFrom <= :now
			order by v.number desc limit 1""")
	Optional<ClauseVersion> current(String code, String key, Instant now);

	Optional<ClauseVersion> findFirstByStatementVersionAndPositionLessThanOrderByPositionDesc(StatementVersion version,
			int position);

	Optional<ClauseVersion> findFirstByStatementVersionAndPositionGreaterThanOrderByPosition(StatementVersion version,
			int position);

}
