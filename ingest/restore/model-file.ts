/** Where a file of counts lies, whether the project runs from its sources or was compiled. */
export function modelFile(name: string): URL {
  return new URL(`ingest/restore/model/${name}`, import.meta.resolve('#package'));
}
