package org.yaksoku.followup.desk.web;

import java.util.List;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.NullUnmarked;
import org.yaksoku.document.NewFile;
import org.yaksoku.followup.desk.ActionSheet;
import org.yaksoku.shared.DateReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Visibility;
import org.yaksoku.shared.web.Beside;

import org.springframework.web.multipart.MultipartFile;

/**
 * What a browser may send as a document of an action: a file, or the address of a page.
 *
 * @param version of the action
 */
@NullUnmarked
record EvidenceForm(Long version, @Size(max = 2000) @Pattern(regexp = "|https?://\\S+") String evidenceUrl,
		@Size(max = 2000) @Pattern(regexp = "|https?://\\S+") String evidenceArchived, MultipartFile evidenceFile,
		@Size(max = 300) String evidenceTitle, @Size(max = 300) String evidencePublisher,
		@Size(max = 100) String evidenceDated, Language evidenceLanguage, @NotNull Visibility evidenceVisibility) {

	/** Nothing is public unless somebody chooses it. */
	static EvidenceForm blank(ActionSheet sheet, Language reader) {
		List<Visibility> shown = visibilities(sheet);
		return new EvidenceForm(sheet.version(), "", "", null, "", "", "", reader,
				shown.contains(Visibility.BOTH_SIDES) ? Visibility.BOTH_SIDES : Visibility.OWN_SIDE);
	}

	/**
	 * Who may see a document of the action: of what a side keeps to itself, that side.
	 */
	static List<Visibility> visibilities(ActionSheet sheet) {
		return (sheet.visibility() == Visibility.OWN_SIDE) ? List.of(Visibility.OWN_SIDE)
				: List.of(Visibility.PUBLIC, Visibility.BOTH_SIDES, Visibility.OWN_SIDE);
	}

	/** A file or a link, and not both. */
	@AssertTrue
	@Beside("evidenceUrl")
	public boolean isOneEvidence() {
		return sent().hasFile() != sent().hasUrl();
	}

	@AssertTrue
	@Beside("evidenceArchived")
	public boolean isArchivedPage() {
		return sent().isArchivedPage();
	}

	@AssertTrue
	@Beside("evidenceDated")
	public boolean isEvidenceDay() {
		return DateReader.isReadable(this.evidenceDated);
	}

	long opened() {
		return (this.version != null) ? this.version : -2;
	}

	NewFile toNewFile(boolean example, Language reader) {
		return sent().toNewFile(reader, this.evidenceVisibility, example);
	}

	private SentEvidence sent() {
		return new SentEvidence(this.evidenceUrl, this.evidenceArchived, this.evidenceFile, this.evidenceTitle,
				this.evidencePublisher, this.evidenceDated, this.evidenceLanguage);
	}

}
