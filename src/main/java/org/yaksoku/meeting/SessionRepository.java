package org.yaksoku.meeting;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface SessionRepository extends Repository<Session, UUID> {

	Session save(Session row);

}
