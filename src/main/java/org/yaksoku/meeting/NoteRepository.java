package org.yaksoku.meeting;

import java.util.Optional;
import java.util.UUID;

import org.yaksoku.shared.Side;

import org.springframework.data.repository.Repository;

interface NoteRepository extends Repository<Note, UUID> {

	Note save(Note row);

	void delete(Note row);

	Optional<Note> findByMeetingIdAndSide(UUID meetingId, Side side);

}
