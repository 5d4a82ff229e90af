package org.yaksoku.meeting.desk;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.yaksoku.document.FileService;
import org.yaksoku.document.NewFile;
import org.yaksoku.meeting.EditionService;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds a document and puts it under a meeting, both or neither.
 */
@Service
@Transactional
public class MeetingDocuments {

	private final FileService files;

	private final EditionService editions;

	MeetingDocuments(FileService files, EditionService editions) {
		this.files = files;
		this.editions = editions;
	}

	/**
	 * Adds a file or a link under a meeting. What belongs to an example is an example.
	 * @param asked the document, made for an example or not
	 * @param folder in which it is filed, null for none
	 * @throws org.yaksoku.document.FileRefused for a file that is not kept
	 * @throws org.yaksoku.shared.NotPermitted for anybody but EDITOR and APPROVER
	 */
	public void add(MeetingSheet meeting, Function<Boolean, NewFile> asked, @Nullable String folder) {
		this.editions.attach(meeting.id(), this.files.add(asked.apply(meeting.example())), folder);
	}

}
