package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SeriesRepository extends Repository<Series, UUID> {

	Series save(Series row);

	Optional<Series> findBySlug(String slug);

	Optional<Series> findById(UUID id);

	List<Series> findAllByOrderBySlug();

}
