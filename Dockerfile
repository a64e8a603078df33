# Builds the release with its own runtime, and runs it as a user of its own:
#   docker build -t blotter .
#   docker run --rm -v "$PWD/news:/corpus:ro" -v blotter-index:/index blotter index .
#   docker run --rm -v blotter-index:/index blotter search arrested
FROM debian:trixie-slim AS build
RUN apt-get update \
    && apt-get install -y --no-install-recommends maven openjdk-25-jdk-headless \
    && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN mvn -B -Prelease -DskipTests -Dlint=off package \
    && mkdir /release \
    && tar -xzf target/release/blotter-*-linux-*.tar.gz -C /release --strip-components=1

FROM debian:trixie-slim
RUN useradd --create-home --uid 10001 blotter \
    && install -d -o blotter -g blotter /corpus /index
COPY --from=build /release /opt/blotter
ENV BLOTTER_INDEX=/index \
    BLOTTER_NO_BACKGROUND=1 \
    PATH=/opt/blotter/bin:$PATH
USER blotter
WORKDIR /corpus
VOLUME ["/corpus", "/index"]
ENTRYPOINT ["blotter"]
CMD ["--help"]
