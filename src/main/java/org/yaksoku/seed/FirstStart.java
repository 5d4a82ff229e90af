package org.yaksoku.seed;

import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Loads a seed file, room by room in the direction of the arrows. What is already there,
 * by its slug or code, is left alone, so that a second start changes nothing and an edit
 * made since the first one stays.
 */
@Component
class FirstStart {

	private final DocumentSeed documents;

	private final PartySeed parties;

	private final TopicSeed topics;

	private final MeetingSeed meetings;

	private final StatementSeed statements;

	private final FollowupSeed followup;

	private final EntityManager entities;

	FirstStart(DocumentSeed documents, PartySeed parties, TopicSeed topics, MeetingSeed meetings,
			StatementSeed statements, FollowupSeed followup, EntityManager entities) {
		this.documents = documents;
		this.parties = parties;
		this.topics = topics;
		this.meetings = meetings;
		this.statements = statements;
		this.followup = followup;
		this.entities = entities;
	}

	/** All of a file, or nothing. */
	@Transactional
	void load(SeedFile file) {
		loadWordings(file);
		this.followup.load(file);
	}

	/** Everything up to the wording of the statements. */
	@Transactional
	void loadWordings(SeedFile file) {
		this.documents.load(file);
		settle();
		this.parties.load(file);
		settle();
		this.topics.load(file);
		settle();
		this.meetings.load(file);
		settle();
		this.statements.load(file);
		settle();
	}

	/** What came after the statements were published. */
	@Transactional
	void loadFollowup(SeedFile file) {
		this.statements.lineage(file);
		settle();
		this.followup.load(file);
		this.followup.loadAnswers(file);
	}

	@Transactional(readOnly = true)
	boolean isLoaded(SeedFile file) {
		return this.followup.isLoaded(file);
	}

	/** Each look-up compares every row still at hand with the database: let them go. */
	private void settle() {
		this.entities.flush();
		this.entities.clear();
	}

}
