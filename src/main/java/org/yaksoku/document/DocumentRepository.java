package org.yaksoku.document;

import java.util.Optional;
import java.util.UUID;

import org.springframework.data.repository.Repository;

interface DocumentRepository extends Repository<Document, UUID> {

	Document saveAndFlush(Document row);

	Optional<Document> findBySlug(String slug);

	Optional<Document> findById(UUID id);

}
