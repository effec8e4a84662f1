# The portal as production runs it, on a server that is configured. Build the jar first: mvn -DskipTests package
FROM eclipse-temurin:25-jre AS apart
COPY licensee-portal/target/licensee-portal.jar /
# Taken apart the JVM starts quicker; a server of its own is not for here.
RUN java -Djarmode=tools -jar /licensee-portal.jar extract --destination /portal \
 && rm /portal/lib/embedded-postgres-binaries-*.jar

FROM eclipse-temurin:25-jre
RUN useradd --system --uid 10001 --no-create-home portal
COPY --from=apart /portal/lib /portal/lib
COPY --from=apart /portal/licensee-portal.jar /portal/
USER portal
WORKDIR /portal
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && grep -q '\"UP\"' <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-jar", "licensee-portal.jar"]
