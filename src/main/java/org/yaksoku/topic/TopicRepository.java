package org.yaksoku.topic;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface TopicRepository extends Repository<Topic, UUID> {

	Topic save(Topic row);

	Optional<Topic> findBySlug(String slug);

	Optional<Topic> findById(UUID id);

	List<Topic> findByMergedIntoIdIsNullOrderByPosition();

	boolean existsByParentIdAndMergedIntoIdIsNull(UUID parentId);

}
