# Footnote as an image: `docker build -t footnote .`, or compose.yaml. How to run it: docs/hosting.md.
#
# The tags name a version of Node.js and a release of Debian; what they mean changes when either has a security fix. To have the same
# bytes each time, name the digests too (`docker buildx imagetools inspect node:24-trixie-slim`), as in node:24-trixie-slim@sha256:….
ARG NODE=node:24-trixie-slim
ARG DEBIAN=debian:trixie-slim

# Everything that builds: the bot, the commands and the chat page into dist.
FROM ${NODE} AS build
WORKDIR /footnote
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build

# The packages that the programs in dist load, for this system alone.
FROM ${NODE} AS packages
WORKDIR /footnote
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
COPY --from=build /footnote/dist dist
RUN node dist/prune-install.js && rm -rf dist/run && mkdir .cache && mkdir -m 700 data

# What runs: Node.js without npm, the programs, and the articles.
FROM ${DEBIAN}
LABEL org.opencontainers.image.title="Footnote" \
      org.opencontainers.image.description="A Discord bot that answers questions about a library of articles, in the articles' own words." \
      org.opencontainers.image.licenses="MIT"
COPY --from=build /usr/local/bin/node /usr/local/bin/node
WORKDIR /footnote
COPY package.json LICENSE ./
COPY --from=packages /footnote/node_modules node_modules
COPY --from=packages /footnote/dist dist
# These three are volumes: written by the bot and its commands, by the user below.
COPY --chown=1000:1000 articles articles
COPY --from=packages --chown=1000:1000 /footnote/.cache .cache
COPY --from=packages --chown=1000:1000 /footnote/data data
# By number, so that whoever starts it can see that it is not root.
USER 1000:1000
VOLUME ["/footnote/articles", "/footnote/.cache", "/footnote/data"]
# Without HEALTH_PORT nothing listens, and that the process runs is all that is known.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "dist/check-health.js"]
# A list: a command in one string is run by a shell, which keeps signals to itself.
CMD ["node", "dist/main.js"]
