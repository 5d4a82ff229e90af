package org.yaksoku.meeting;

import java.util.List;
import java.util.Optional;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.NotFound;
import org.yaksoku.shared.Stale;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the recurring meetings.
 */
@Service
@Transactional
public class SeriesService {

	private final SeriesRepository series;

	private final CurrentUser currentUser;

	SeriesService(SeriesRepository series, CurrentUser currentUser) {
		this.series = series;
		this.currentUser = currentUser;
	}

	/**
	 * Records a recurring meeting.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public SeriesId found(NewSeries asked) {
		this.currentUser.writer();
		return this.series.save(new Series(asked)).view().id();
	}

	/**
	 * Changes what is said about a series; its slug and whether it is an example stay.
	 * @param opened the version the writer had before them
	 * @throws org.yaksoku.shared.Stale where it has changed since
	 * @throws NotFound where there is none
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void change(SeriesId id, long opened, NewSeries becomes) {
		this.currentUser.writer();
		Series series = this.series.findById(id.value()).orElseThrow(() -> new NotFound(id));
		Stale.check(id, opened, series.version());
		series.change(becomes);
	}

	/**
	 * All series, by their slug.
	 * @throws org.yaksoku.shared.NotPermitted for anybody who does not read records
	 */
	@Transactional(readOnly = true)
	public List<SeriesView> all() {
		this.currentUser.reader();
		return this.series.findAllByOrderBySlug().stream().map(Series::view).toList();
	}

	@Transactional(readOnly = true)
	public Optional<SeriesView> bySlug(String slug) {
		return this.series.findBySlug(slug).map(Series::view);
	}

}
