export const roles = ['editor', 'reviewer', 'admin'] as const;
/** What a token is for. */
export type Role = (typeof roles)[number];

/** Which mutations each role may do besides the admin, who may do all. One that stands nowhere is the admin's alone. */
export const rights: Readonly<Record<Exclude<Role, 'admin'>, readonly string[]>> = {
  editor: ['uploadDocument', 'reingestDocument', 'cancelIngest', 'deleteDocument'],
  reviewer: ['reviewLink', 'mergeProjects', 'splitProject', 'mergeIndicators', 'renameIndicator', 'takeBack'],
};

/** Whether a role may do a mutation. */
export function may(role: Role, mutation: string): boolean {
  return role === 'admin' || rights[role].includes(mutation);
}
