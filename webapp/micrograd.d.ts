/** The engine, the network library and the language of the Micrograd Playground. */
export {};
