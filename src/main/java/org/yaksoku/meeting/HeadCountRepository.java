package org.yaksoku.meeting;

import java.util.UUID;

import org.springframework.data.repository.Repository;

interface HeadCountRepository extends Repository<HeadCount, UUID> {

	HeadCount save(HeadCount row);

}
