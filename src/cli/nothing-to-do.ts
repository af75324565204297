/** Thrown where a command finds out that it has nothing to do: the message is all there is to say, and the run has not failed. */
export class NothingToDo extends Error {}
