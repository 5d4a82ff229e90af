# The portal for a PostgreSQL of one's own: no embedded database, no build tools, no root.

FROM eclipse-temurin:25-jdk AS build
RUN apt-get update -qq && apt-get install -y -qq --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY pom.xml .
# the libraries in a layer of their own: a change of the code downloads nothing again
RUN mvn -B -ntp -q dependency:go-offline
COPY src src
RUN mvn -B -ntp -q -DskipTests package \
 && java -Djarmode=tools -jar target/yaksoku.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre
RUN apt-get update -qq \
 && apt-get install -y -qq --no-install-recommends fontconfig fonts-nanum fonts-ipaexfont \
 && rm -rf /var/lib/apt/lists/* \
 && useradd --system --uid 10001 --home-dir /yaksoku yaksoku
WORKDIR /yaksoku
# every layer but "embedded", the most stable first
COPY --from=build /source/layers/dependencies/ ./
COPY --from=build /source/layers/spring-boot-loader/ ./
COPY --from=build /source/layers/application/ ./
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -XX:+ExitOnOutOfMemoryError"
# A start up to the point where the first request could be answered teaches the virtual machine which classes to
# keep ready: measured, less than half the time to the first page. No database is asked, so none is needed.
RUN java -XX:AOTCacheOutput=yaksoku.aot -Dspring.context.exit=onRefresh \
      -Dspring.datasource.url=jdbc:postgresql://127.0.0.1:1/none -Dspring.flyway.enabled=false \
      -Dspring.jpa.hibernate.ddl-auto=none -Dspring.jpa.database-platform=org.hibernate.dialect.PostgreSQLDialect \
      -Dspring.jpa.properties.hibernate.boot.allow_jdbc_metadata_access=false -jar yaksoku.jar
USER yaksoku
EXPOSE 8080
ENTRYPOINT ["java", "-XX:AOTCache=yaksoku.aot", "-jar", "yaksoku.jar"]
