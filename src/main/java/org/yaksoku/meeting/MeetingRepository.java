package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.LockModeType;

import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface MeetingRepository extends Repository<Meeting, UUID> {

	Meeting save(Meeting row);

	Optional<Meeting> findByCode(String code);

	Optional<Meeting> findById(UUID id);

	/** Kept from others until the transaction ends. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select m from Meeting m where m.id = :id")
	Optional<Meeting> lock(UUID id);

	boolean existsBySeriesIdAndOrdinalAndIdNot(UUID seriesId, int ordinal, UUID id);

	Optional<Meeting> findFirstBySeriesIdAndOrdinalIsNotNullOrderByOrdinalDesc(UUID seriesId);

	Optional<Meeting> findFirstBySeriesIdAndOrdinalLessThanAndStatusNotOrderByOrdinalDesc(UUID seriesId, int ordinal,
			MeetingStatus not);

	void flush();

	List<Meeting> findAllByOrderByCodeDesc();

}
