package bench;

/**
 * What one round of load on one target gave.
 *
 * @param perSecond requests, or transactions
 * @param server microseconds of processor per request, of the program that answers
 * @param database the same of its database
 */
record Figures(double perSecond, double server, double database) {

	double cpu() {
		return this.server + this.database;
	}

}
