package org.yaksoku.shared.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The page of requests so malformed that the container refuses them before any of our
 * code runs. It cannot know the reader's language, so it says one sentence in all three.
 */
public class LastResortPage extends ErrorReportValve {

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$d %2$s</title></head>
			<body>
			<main>
			<h1>%1$d %2$s</h1>
			<p lang="ko">요청을 읽을 수 없습니다. <a href="/ko">첫 페이지로 이동하세요.</a></p>
			<p lang="ja">リクエストを読み取れませんでした。<a href="/ja">トップページへお進みください。</a></p>
			<p>The request could not be read. <a href="/en">Go to the home page.</a></p>
			</main>
			</body>
			</html>
			""";

	@Override
	protected void report(Request request, Response response, @Nullable Throwable cause) {
		int status = response.getStatus();
		if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
			return;
		}
		HttpStatus known = HttpStatus.resolve(status);
		byte[] page = PAGE.formatted(status, (known != null) ? known.getReasonPhrase() : "Error")
			.getBytes(StandardCharsets.UTF_8);
		try {
			ProtectiveHeaders.ALL.forEach(response::setHeader);
			response.setHeader("Cache-Control", "no-store");
			response.setContentType("text/html");
			response.setCharacterEncoding(StandardCharsets.UTF_8);
			response.setContentLength(page.length);
			response.getOutputStream().write(page);
			response.finishResponse();
		}
		catch (IOException | IllegalStateException ex) {
			getContainer().getLogger().debug("Nobody waits for the answer any more", ex);
		}
	}

}
