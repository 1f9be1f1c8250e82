# syntax=docker/dockerfile:1

# The program alone on a static image: no shell, no package manager, not root.
FROM golang:1.26-bookworm AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
# With .git, so that Go stamps the version into the program: "ruggespraak version" shows it.
COPY . .
RUN CGO_ENABLED=0 go build -trimpath -ldflags="-s -w" -o /ruggespraak ./cmd/ruggespraak

# Holds CA certificates, which the messengers' servers are checked with.
FROM gcr.io/distroless/static-debian12:nonroot
COPY --from=build /ruggespraak /ruggespraak
COPY LICENSE /LICENSE
USER 65532:65532
# The configuration and what it refers to belong in /etc/ruggespraak, for reading alone. In it: "listen: 0.0.0.0:8300".
EXPOSE 8300
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["/ruggespraak", "health"]
ENTRYPOINT ["/ruggespraak"]
CMD ["serve", "--config", "/etc/ruggespraak/ruggespraak.yaml"]
