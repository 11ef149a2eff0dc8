# One image for every role; the compose file says which command each runs.
FROM node:24-bookworm-slim AS build
WORKDIR /soichi
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-bookworm-slim
ENV NODE_ENV=production
WORKDIR /soichi
COPY --from=build /soichi/package.json ./
COPY --from=build /soichi/node_modules node_modules
COPY --from=build /soichi/dist dist
COPY --from=build /soichi/ingest/restore/model ingest/restore/model
COPY --from=build /soichi/ingest/link/likeness/rarity.tsv ingest/link/likeness/
COPY --from=build /soichi/seeds seeds
USER node
EXPOSE 4000
CMD ["node", "dist/api/main.js", "--host", "0.0.0.0"]
