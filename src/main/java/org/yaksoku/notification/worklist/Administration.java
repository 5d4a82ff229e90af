package org.yaksoku.notification.worklist;

import java.util.Map;

import org.yaksoku.shared.CurrentUser;
import org.yaksoku.shared.DeskReader;
import org.yaksoku.shared.Language;
import org.yaksoku.shared.Row;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What those who administer a side have to look after.
 */
@Service
@Transactional(readOnly = true)
public class Administration {

	private static final String UPKEEP = """
			select
			  (select count(*) from account.invitation i where i.side = :side and i.email is not null and i.used_at is null
			    and i.withdrawn_at is null and i.expires_at > :now) as invited,
			  (select count(*) from account.invitation i where i.side = :side and i.email is not null and i.used_at is null
			    and i.withdrawn_at is null and i.expires_at > :now and i.expires_at <= :now + interval '24 hours') as ending,
			  (select count(*) from account.invitation i where i.side = :side and i.email is not null and i.used_at is null
			    and i.withdrawn_at is null and i.expires_at <= :now) as expired,
			  (select count(*) from notification.mail m where (m.side = :side or m.side is null) and m.state = 'PARKED') as parked,
			  (select count(*) from account.user_account a join account.user_role r on r.user_id = a.id and r.role = 'ADMIN'
			    where a.side = :side and a.active and a.password_hash is not null) as administrators,
			  (select count(*) from account.user_account a join account.user_role r on r.user_id = a.id and r.role = 'APPROVER'
			    where a.side = :side and a.active and a.password_hash is not null) as approvers
			""";

	private final DeskReader desk;

	private final CurrentUser currentUser;

	Administration(DeskReader desk, CurrentUser currentUser) {
		this.desk = desk;
		this.currentUser = currentUser;
	}

	/**
	 * How things stand on one’s own side.
	 * @throws org.yaksoku.shared.NotPermitted for anybody but an ADMIN
	 */
	public Upkeep today(Language reader) {
		this.currentUser.administrator();
		Row row = this.desk.one(reader, UPKEEP, Map.of()).orElseThrow();
		return new Upkeep(row.count("invited"), row.count("ending"), row.count("expired"), row.count("parked"),
				row.count("administrators"), row.count("approvers"));
	}

	/**
	 * What there is to look after.
	 *
	 * @param invited people who were invited and have not come yet
	 * @param ending of them those whose invitation ends within a day
	 * @param expired invitations that ended unused
	 * @param parked mails that could not be sent
	 * @param administrators who may sign in
	 * @param approvers who may sign in
	 */
	public record Upkeep(int invited, int ending, int expired, int parked, int administrators, int approvers) {

		/** One alone can neither be away nor leave. */
		private static final int ENOUGH = 2;

		public boolean fewAdministrators() {
			return this.administrators < ENOUGH;
		}

		public boolean fewApprovers() {
			return this.approvers < ENOUGH;
		}

		public boolean isQuiet() {
			return this.invited + this.expired + this.parked == 0 && !fewAdministrators() && !fewApprovers();
		}

	}

}
