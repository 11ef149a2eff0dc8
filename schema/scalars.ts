import { GraphQLScalarType } from 'graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';

/** Calendar date in and out as the string that the database holds: never an instant, so no time zone can move it. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: 'Date',
  description: 'Calendar date, ISO 8601: 2021-12-06.',
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: 'DateTime',
  description: 'Instant with time zone, ISO 8601: 2021-12-06T08:30:00.000Z.',
});
