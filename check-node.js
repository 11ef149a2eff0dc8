/* Plain JavaScript that also a very old Node understands: it tells the reader what is wrong instead of a stack. */
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    'soichi: Node ' +
      process.versions.node +
      ' is too old, 24 is needed. Run "npm ci" without --omit=optional (it brings its own Node on Linux and Windows), or install Node 24.',
  );
  process.exit(1);
}
