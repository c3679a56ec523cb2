import type { Provider } from '../../provide/provide.js';
import type { MachineParts } from '../../words/machine.js';
import type { Component } from '../../words/result.js';
import type { Provides } from '../run/run.js';

/** Provides each component once, however many ask for it at whatever time: all get the same, or the same failure. */
export class ProvidedOnce implements Provides {
  private readonly make: () => Provides;
  private made: Provides | undefined;
  private readonly components = new Map<string, Promise<Component>>();
  private readonly images = new Map<string, Promise<string>>();
  private readonly others = new Map<string, ProvidedOnce>();
  private readonly machines = new Map<string, Promise<MachineParts>>();

  /** @param make called when the first asks: a host that nothing can run on needs no store */
  constructor(make: () => Provides) {
    this.make = make;
  }

  provide(...[name, spec, text]: Parameters<Provider['provide']>): Promise<Component> {
    const key = `${name} ${spec.kind} ${text}`;
    const known = this.components.get(key) ?? this.provider().provide(name, spec, text);
    this.components.set(key, known);
    return known;
  }

  image(...[name]: Parameters<Provider['image']>): Promise<string> {
    const known = this.images.get(name) ?? this.provider().image(name);
    this.images.set(name, known);
    return known;
  }

  machine(...[spec, text]: Parameters<Provider['machine']>): Promise<MachineParts> {
    const known = this.machines.get(text) ?? this.provider().machine(spec, text);
    this.machines.set(text, known);
    return known;
  }

  for(architecture: string): ProvidedOnce {
    const known = this.others.get(architecture) ?? new ProvidedOnce(() => this.provider().for(architecture));
    this.others.set(architecture, known);
    return known;
  }

  /** Where it is built twice at once, the one waits for the other. */
  zdtm(...asked: Parameters<Provider['zdtm']>): ReturnType<Provider['zdtm']> {
    return this.provider().zdtm(...asked);
  }

  private provider(): Provides {
    this.made ??= this.make();
    return this.made;
  }
}
