package org.yaksoku.followup;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface ResponseRepository extends Repository<Response, UUID> {

	Response save(Response row);

}
