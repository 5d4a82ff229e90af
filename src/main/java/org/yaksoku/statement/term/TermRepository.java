package org.yaksoku.statement.term;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface TermRepository extends Repository<Term, UUID> {

	Term save(Term row);

	Optional<Term> findById(UUID id);

	@Query("select distinct t from Term t left join fetch t.variants order by t.id")
	List<Term> all();

	void delete(Term row);

}
