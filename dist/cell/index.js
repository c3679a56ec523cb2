import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 9379:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const ANY = Symbol('SemVer ANY')
// hoisted class for cyclic dependency
class Comparator {
  static get ANY () {
    return ANY
  }

  constructor (comp, options) {
    options = parseOptions(options)

    if (comp instanceof Comparator) {
      if (comp.loose === !!options.loose) {
        return comp
      } else {
        comp = comp.value
      }
    }

    comp = comp.trim().split(/\s+/).join(' ')
    debug('comparator', comp, options)
    this.options = options
    this.loose = !!options.loose
    this.parse(comp)

    if (this.semver === ANY) {
      this.value = ''
    } else {
      this.value = this.operator + this.semver.version
    }

    debug('comp', this)
  }

  parse (comp) {
    const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR]
    const m = comp.match(r)

    if (!m) {
      throw new TypeError(`Invalid comparator: ${comp}`)
    }

    this.operator = m[1] !== undefined ? m[1] : ''
    if (this.operator === '=') {
      this.operator = ''
    }

    // if it literally is just '>' or '' then allow anything.
    if (!m[2]) {
      this.semver = ANY
    } else {
      this.semver = new SemVer(m[2], this.options.loose)
    }
  }

  toString () {
    return this.value
  }

  test (version) {
    debug('Comparator.test', version, this.options.loose)

    if (this.semver === ANY || version === ANY) {
      return true
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    return cmp(version, this.operator, this.semver, this.options)
  }

  intersects (comp, options) {
    if (!(comp instanceof Comparator)) {
      throw new TypeError('a Comparator is required')
    }

    if (this.operator === '') {
      if (this.value === '') {
        return true
      }
      return new Range(comp.value, options).test(this.value)
    } else if (comp.operator === '') {
      if (comp.value === '') {
        return true
      }
      return new Range(this.value, options).test(comp.semver)
    }

    options = parseOptions(options)

    // Special cases where nothing can possibly be lower
    if (options.includePrerelease &&
      (this.value === '<0.0.0-0' || comp.value === '<0.0.0-0')) {
      return false
    }
    if (!options.includePrerelease &&
      (this.value.startsWith('<0.0.0') || comp.value.startsWith('<0.0.0'))) {
      return false
    }

    // Same direction increasing (> or >=)
    if (this.operator.startsWith('>') && comp.operator.startsWith('>')) {
      return true
    }
    // Same direction decreasing (< or <=)
    if (this.operator.startsWith('<') && comp.operator.startsWith('<')) {
      return true
    }
    // same SemVer and both sides are inclusive (<= or >=)
    if (
      (this.semver.version === comp.semver.version) &&
      this.operator.includes('=') && comp.operator.includes('=')) {
      return true
    }
    // opposite directions less than
    if (cmp(this.semver, '<', comp.semver, options) &&
      this.operator.startsWith('>') && comp.operator.startsWith('<')) {
      return true
    }
    // opposite directions greater than
    if (cmp(this.semver, '>', comp.semver, options) &&
      this.operator.startsWith('<') && comp.operator.startsWith('>')) {
      return true
    }
    return false
  }
}

module.exports = Comparator

const parseOptions = __nccwpck_require__(356)
const { safeRe: re, t } = __nccwpck_require__(5471)
const cmp = __nccwpck_require__(8646)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)


/***/ }),

/***/ 6782:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SPACE_CHARACTERS = /\s+/g

// hoisted class for cyclic dependency
class Range {
  constructor (range, options) {
    options = parseOptions(options)

    if (range instanceof Range) {
      if (
        range.loose === !!options.loose &&
        range.includePrerelease === !!options.includePrerelease
      ) {
        return range
      } else {
        return new Range(range.raw, options)
      }
    }

    if (range instanceof Comparator) {
      // just put it in the set and return
      this.raw = range.value
      this.set = [[range]]
      this.formatted = undefined
      return this
    }

    this.options = options
    this.loose = !!options.loose
    this.includePrerelease = !!options.includePrerelease

    // First reduce all whitespace as much as possible so we do not have to rely
    // on potentially slow regexes like \s*. This is then stored and used for
    // future error messages as well.
    this.raw = range.trim().replace(SPACE_CHARACTERS, ' ')

    // First, split on ||
    this.set = this.raw
      .split('||')
      // map the range to a 2d array of comparators
      .map(r => this.parseRange(r.trim()))
      // throw out any comparator lists that are empty
      // this generally means that it was not a valid range, which is allowed
      // in loose mode, but will still throw if the WHOLE range is invalid.
      .filter(c => c.length)

    if (!this.set.length) {
      throw new TypeError(`Invalid SemVer Range: ${this.raw}`)
    }

    // if we have any that are not the null set, throw out null sets.
    if (this.set.length > 1) {
      // keep the first one, in case they're all null sets
      const first = this.set[0]
      this.set = this.set.filter(c => !isNullSet(c[0]))
      if (this.set.length === 0) {
        this.set = [first]
      } else if (this.set.length > 1) {
        // if we have any that are *, then the range is just *
        for (const c of this.set) {
          if (c.length === 1 && isAny(c[0])) {
            this.set = [c]
            break
          }
        }
      }
    }

    this.formatted = undefined
  }

  get range () {
    if (this.formatted === undefined) {
      this.formatted = ''
      for (let i = 0; i < this.set.length; i++) {
        if (i > 0) {
          this.formatted += '||'
        }
        const comps = this.set[i]
        for (let k = 0; k < comps.length; k++) {
          if (k > 0) {
            this.formatted += ' '
          }
          this.formatted += comps[k].toString().trim()
        }
      }
    }
    return this.formatted
  }

  format () {
    return this.range
  }

  toString () {
    return this.range
  }

  parseRange (range) {
    // strip build metadata so it can't bleed into the version
    range = range.replace(BUILDSTRIPRE, '')

    // memoize range parsing for performance.
    // this is a very hot path, and fully deterministic.
    const memoOpts =
      (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) |
      (this.options.loose && FLAG_LOOSE)
    const memoKey = memoOpts + ':' + range
    const cached = cache.get(memoKey)
    if (cached) {
      return cached
    }

    const loose = this.options.loose
    // `1.2.3 - 1.2.4` => `>=1.2.3 <=1.2.4`
    const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE]
    range = range.replace(hr, hyphenReplace(this.options.includePrerelease))
    debug('hyphen replace', range)

    // `> 1.2.3 < 1.2.5` => `>1.2.3 <1.2.5`
    range = trimComparatorWhitespace(range)
    debug('comparator trim', range)

    // `~ 1.2.3` => `~1.2.3`
    range = range.replace(re[t.TILDETRIM], tildeTrimReplace)
    debug('tilde trim', range)

    // `^ 1.2.3` => `^1.2.3`
    range = range.replace(re[t.CARETTRIM], caretTrimReplace)
    debug('caret trim', range)

    // At this point, the range is completely trimmed and
    // ready to be split into comparators.

    let rangeList = range
      .split(' ')
      .map(comp => parseComparator(comp, this.options))
      .join(' ')
      .split(/\s+/)
      // >=0.0.0 is equivalent to *
      .map(comp => replaceGTE0(comp, this.options))

    if (loose) {
      // in loose mode, throw out any that are not valid comparators
      rangeList = rangeList.filter(comp => {
        debug('loose invalid filter', comp, this.options)
        return !!comp.match(re[t.COMPARATORLOOSE])
      })
    }
    debug('range list', rangeList)

    // if any comparators are the null set, then replace with JUST null set
    // if more than one comparator, remove any * comparators
    // also, don't include the same comparator more than once
    const rangeMap = new Map()
    const comparators = rangeList.map(comp => new Comparator(comp, this.options))
    for (const comp of comparators) {
      if (isNullSet(comp)) {
        return [comp]
      }
      rangeMap.set(comp.value, comp)
    }
    if (rangeMap.size > 1 && rangeMap.has('')) {
      rangeMap.delete('')
    }

    const result = [...rangeMap.values()]
    cache.set(memoKey, result)
    return result
  }

  intersects (range, options) {
    if (!(range instanceof Range)) {
      throw new TypeError('a Range is required')
    }

    return this.set.some((thisComparators) => {
      return (
        isSatisfiable(thisComparators, options) &&
        range.set.some((rangeComparators) => {
          return (
            isSatisfiable(rangeComparators, options) &&
            thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options)
              })
            })
          )
        })
      )
    })
  }

  // if ANY of the sets match ALL of its comparators, then pass
  test (version) {
    if (!version) {
      return false
    }

    if (typeof version === 'string') {
      try {
        version = new SemVer(version, this.options)
      } catch (er) {
        return false
      }
    }

    for (let i = 0; i < this.set.length; i++) {
      if (testSet(this.set[i], version, this.options)) {
        return true
      }
    }
    return false
  }
}

module.exports = Range

const LRU = __nccwpck_require__(1383)
const cache = new LRU()

const parseOptions = __nccwpck_require__(356)
const Comparator = __nccwpck_require__(9379)
const debug = __nccwpck_require__(1159)
const SemVer = __nccwpck_require__(7163)
const trimComparatorWhitespace = __nccwpck_require__(9737)
const {
  safeRe: re,
  src,
  t,
  tildeTrimReplace,
  caretTrimReplace,
} = __nccwpck_require__(5471)
const { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = __nccwpck_require__(5101)

// unbounded global build-metadata stripper used by parseRange
const BUILDSTRIPRE = new RegExp(src[t.BUILD], 'g')

const isNullSet = c => c.value === '<0.0.0-0'
const isAny = c => c.value === ''

// take a set of comparators and determine whether there
// exists a version which can satisfy it
const isSatisfiable = (comparators, options) => {
  let result = true
  const remainingComparators = comparators.slice()
  let testComparator = remainingComparators.pop()

  while (result && remainingComparators.length) {
    result = remainingComparators.every((otherComparator) => {
      return testComparator.intersects(otherComparator, options)
    })

    testComparator = remainingComparators.pop()
  }

  return result
}

// comprised of xranges, tildes, stars, and gtlt's at this point.
// already replaced the hyphen ranges
// turn into a set of JUST comparators.
const parseComparator = (comp, options) => {
  comp = comp.replace(re[t.BUILD], '')
  debug('comp', comp, options)
  comp = replaceCarets(comp, options)
  debug('caret', comp)
  comp = replaceTildes(comp, options)
  debug('tildes', comp)
  comp = replaceXRanges(comp, options)
  debug('xrange', comp)
  comp = replaceStars(comp, options)
  debug('stars', comp)
  return comp
}

const isX = id => !id || id.toLowerCase() === 'x' || id === '*'

const invalidXRangeOrder = (M, m, p) => (
  (isX(M) && !isX(m)) ||
  (isX(m) && p && !isX(p))
)

// ~, ~> --> * (any, kinda silly)
// ~2, ~2.x, ~2.x.x, ~>2, ~>2.x ~>2.x.x --> >=2.0.0 <3.0.0-0
// ~2.0, ~2.0.x, ~>2.0, ~>2.0.x --> >=2.0.0 <2.1.0-0
// ~1.2, ~1.2.x, ~>1.2, ~>1.2.x --> >=1.2.0 <1.3.0-0
// ~1.2.3, ~>1.2.3 --> >=1.2.3 <1.3.0-0
// ~1.2.0, ~>1.2.0 --> >=1.2.0 <1.3.0-0
// ~0.0.1 --> >=0.0.1 <0.1.0-0
const replaceTildes = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceTilde(c, options))
    .join(' ')
}

const replaceTilde = (comp, options) => {
  const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE]
  // if we're including prereleases in the match, then the lower bound is
  // -0, the lowest possible prerelease value, just like x-ranges and carets.
  // this keeps `~1.2` equivalent to the `1.2.x` x-range it's documented as.
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('tilde', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      // ~1.2 == >=1.2.0 <1.3.0-0
      ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
    } else if (pr) {
      debug('replaceTilde pr', pr)
      ret = `>=${M}.${m}.${p}-${pr
      } <${M}.${+m + 1}.0-0`
    } else {
      // ~1.2.3 == >=1.2.3 <1.3.0-0
      ret = `>=${M}.${m}.${p
      } <${M}.${+m + 1}.0-0`
    }

    debug('tilde return', ret)
    return ret
  })
}

// ^ --> * (any, kinda silly)
// ^2, ^2.x, ^2.x.x --> >=2.0.0 <3.0.0-0
// ^2.0, ^2.0.x --> >=2.0.0 <3.0.0-0
// ^1.2, ^1.2.x --> >=1.2.0 <2.0.0-0
// ^1.2.3 --> >=1.2.3 <2.0.0-0
// ^1.2.0 --> >=1.2.0 <2.0.0-0
// ^0.0.1 --> >=0.0.1 <0.0.2-0
// ^0.1.0 --> >=0.1.0 <0.2.0-0
const replaceCarets = (comp, options) => {
  return comp
    .trim()
    .split(/\s+/)
    .map((c) => replaceCaret(c, options))
    .join(' ')
}

const replaceCaret = (comp, options) => {
  debug('caret', comp, options)
  const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET]
  const z = options.includePrerelease ? '-0' : ''
  return comp.replace(r, (_, M, m, p, pr) => {
    debug('caret', comp, _, M, m, p, pr)
    let ret

    if (isX(M)) {
      ret = ''
    } else if (isX(m)) {
      ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`
    } else if (isX(p)) {
      if (M === '0') {
        ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`
      } else {
        ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`
      }
    } else if (pr) {
      debug('replaceCaret pr', pr)
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p}-${pr
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p}-${pr
        } <${+M + 1}.0.0-0`
      }
    } else {
      debug('no pr')
      if (M === '0') {
        if (m === '0') {
          ret = `>=${M}.${m}.${p
          } <${M}.${m}.${+p + 1}-0`
        } else {
          ret = `>=${M}.${m}.${p
          } <${M}.${+m + 1}.0-0`
        }
      } else {
        ret = `>=${M}.${m}.${p
        } <${+M + 1}.0.0-0`
      }
    }

    debug('caret return', ret)
    return ret
  })
}

const replaceXRanges = (comp, options) => {
  debug('replaceXRanges', comp, options)
  return comp
    .split(/\s+/)
    .map((c) => replaceXRange(c, options))
    .join(' ')
}

const replaceXRange = (comp, options) => {
  comp = comp.trim()
  const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE]
  return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
    debug('xRange', comp, ret, gtlt, M, m, p, pr)
    if (invalidXRangeOrder(M, m, p)) {
      return comp
    }

    const xM = isX(M)
    const xm = xM || isX(m)
    const xp = xm || isX(p)
    const anyX = xp

    if (gtlt === '=' && anyX) {
      gtlt = ''
    }

    // if we're including prereleases in the match, then we need
    // to fix this to -0, the lowest possible prerelease value
    pr = options.includePrerelease ? '-0' : ''

    if (xM) {
      if (gtlt === '>' || gtlt === '<') {
        // nothing is allowed
        ret = '<0.0.0-0'
      } else {
        // nothing is forbidden
        ret = '*'
      }
    } else if (gtlt && anyX) {
      // we know patch is an x, because we have any x at all.
      // replace X with 0
      if (xm) {
        m = 0
      }
      p = 0

      if (gtlt === '>') {
        // >1 => >=2.0.0
        // >1.2 => >=1.3.0
        gtlt = '>='
        if (xm) {
          M = +M + 1
          m = 0
          p = 0
        } else {
          m = +m + 1
          p = 0
        }
      } else if (gtlt === '<=') {
        // <=0.7.x is actually <0.8.0, since any 0.7.x should
        // pass.  Similarly, <=7.x is actually <8.0.0, etc.
        gtlt = '<'
        if (xm) {
          M = +M + 1
        } else {
          m = +m + 1
        }
      }

      if (gtlt === '<') {
        pr = '-0'
      }

      ret = `${gtlt + M}.${m}.${p}${pr}`
    } else if (xm) {
      ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`
    } else if (xp) {
      ret = `>=${M}.${m}.0${pr
      } <${M}.${+m + 1}.0-0`
    }

    debug('xRange return', ret)

    return ret
  })
}

// Because * is AND-ed with everything else in the comparator,
// and '' means "any version", just remove the *s entirely.
const replaceStars = (comp, options) => {
  debug('replaceStars', comp, options)
  // Looseness is ignored here.  star is always as loose as it gets!
  return comp
    .trim()
    .replace(re[t.STAR], '')
}

const replaceGTE0 = (comp, options) => {
  debug('replaceGTE0', comp, options)
  return comp
    .trim()
    .replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], '')
}

// This function is passed to string.replace(re[t.HYPHENRANGE])
// M, m, patch, prerelease, build
// 1.2 - 3.4.5 => >=1.2.0 <=3.4.5
// 1.2.3 - 3.4 => >=1.2.0 <3.5.0-0 Any 3.4.x will do
// 1.2 - 3.4 => >=1.2.0 <3.5.0-0
// TODO build?
const hyphenReplace = incPr => ($0,
  from, fM, fm, fp, fpr, fb,
  to, tM, tm, tp, tpr) => {
  if (isX(fM)) {
    from = ''
  } else if (isX(fm)) {
    from = `>=${fM}.0.0${incPr ? '-0' : ''}`
  } else if (isX(fp)) {
    from = `>=${fM}.${fm}.0${incPr ? '-0' : ''}`
  } else if (fpr) {
    from = `>=${from}`
  } else {
    from = `>=${from}${incPr ? '-0' : ''}`
  }

  if (isX(tM)) {
    to = ''
  } else if (isX(tm)) {
    to = `<${+tM + 1}.0.0-0`
  } else if (isX(tp)) {
    to = `<${tM}.${+tm + 1}.0-0`
  } else if (tpr) {
    to = `<=${tM}.${tm}.${tp}-${tpr}`
  } else if (incPr) {
    to = `<${tM}.${tm}.${+tp + 1}-0`
  } else {
    to = `<=${to}`
  }

  return `${from} ${to}`.trim()
}

const testSet = (set, version, options) => {
  for (let i = 0; i < set.length; i++) {
    if (!set[i].test(version)) {
      return false
    }
  }

  if (version.prerelease.length && !options.includePrerelease) {
    // Find the set of versions that are allowed to have prereleases
    // For example, ^1.2.3-pr.1 desugars to >=1.2.3-pr.1 <2.0.0
    // That should allow `1.2.3-pr.2` to pass.
    // However, `1.2.4-alpha.notready` should NOT be allowed,
    // even though it's within the range set by the comparators.
    for (let i = 0; i < set.length; i++) {
      debug(set[i].semver)
      if (set[i].semver === Comparator.ANY) {
        continue
      }

      if (set[i].semver.prerelease.length > 0) {
        const allowed = set[i].semver
        if (allowed.major === version.major &&
            allowed.minor === version.minor &&
            allowed.patch === version.patch) {
          return true
        }
      }
    }

    // Version has a -pre, but it's not one of the ones we like.
    return false
  }

  return true
}


/***/ }),

/***/ 7163:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const debug = __nccwpck_require__(1159)
const { MAX_LENGTH, MAX_SAFE_INTEGER } = __nccwpck_require__(5101)
const { safeRe: re, t } = __nccwpck_require__(5471)

const parseOptions = __nccwpck_require__(356)
const { compareIdentifiers } = __nccwpck_require__(3348)

const isPrereleaseIdentifier = (prerelease, identifier) => {
  const identifiers = identifier.split('.')
  if (identifiers.length > prerelease.length) {
    return false
  }

  for (let i = 0; i < identifiers.length; i++) {
    if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
      return false
    }
  }

  return true
}

class SemVer {
  constructor (version, options) {
    options = parseOptions(options)

    if (version instanceof SemVer) {
      if (version.loose === !!options.loose &&
        version.includePrerelease === !!options.includePrerelease) {
        return version
      } else {
        version = version.version
      }
    } else if (typeof version !== 'string') {
      throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`)
    }

    if (version.length > MAX_LENGTH) {
      throw new TypeError(
        `version is longer than ${MAX_LENGTH} characters`
      )
    }

    debug('SemVer', version, options)
    this.options = options
    this.loose = !!options.loose
    // this isn't actually relevant for versions, but keep it so that we
    // don't run into trouble passing this.options around.
    this.includePrerelease = !!options.includePrerelease

    const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL])

    if (!m) {
      throw new TypeError(`Invalid Version: ${version}`)
    }

    this.raw = version

    // these are actually numbers
    this.major = +m[1]
    this.minor = +m[2]
    this.patch = +m[3]

    if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
      throw new TypeError('Invalid major version')
    }

    if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
      throw new TypeError('Invalid minor version')
    }

    if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
      throw new TypeError('Invalid patch version')
    }

    // numberify any prerelease numeric ids
    if (!m[4]) {
      this.prerelease = []
    } else {
      this.prerelease = m[4].split('.').map((id) => {
        if (/^[0-9]+$/.test(id)) {
          const num = +id
          if (num >= 0 && num < MAX_SAFE_INTEGER) {
            return num
          }
        }
        return id
      })
    }

    this.build = m[5] ? m[5].split('.') : []
    this.format()
  }

  format () {
    this.version = `${this.major}.${this.minor}.${this.patch}`
    if (this.prerelease.length) {
      this.version += `-${this.prerelease.join('.')}`
    }
    return this.version
  }

  toString () {
    return this.version
  }

  compare (other) {
    debug('SemVer.compare', this.version, this.options, other)
    if (!(other instanceof SemVer)) {
      if (typeof other === 'string' && other === this.version) {
        return 0
      }
      other = new SemVer(other, this.options)
    }

    if (other.version === this.version) {
      return 0
    }

    return this.compareMain(other) || this.comparePre(other)
  }

  compareMain (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    if (this.major < other.major) {
      return -1
    }
    if (this.major > other.major) {
      return 1
    }
    if (this.minor < other.minor) {
      return -1
    }
    if (this.minor > other.minor) {
      return 1
    }
    if (this.patch < other.patch) {
      return -1
    }
    if (this.patch > other.patch) {
      return 1
    }
    return 0
  }

  comparePre (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    // NOT having a prerelease is > having one
    if (this.prerelease.length && !other.prerelease.length) {
      return -1
    } else if (!this.prerelease.length && other.prerelease.length) {
      return 1
    } else if (!this.prerelease.length && !other.prerelease.length) {
      return 0
    }

    let i = 0
    do {
      const a = this.prerelease[i]
      const b = other.prerelease[i]
      debug('prerelease compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  compareBuild (other) {
    if (!(other instanceof SemVer)) {
      other = new SemVer(other, this.options)
    }

    let i = 0
    do {
      const a = this.build[i]
      const b = other.build[i]
      debug('build compare', i, a, b)
      if (a === undefined && b === undefined) {
        return 0
      } else if (b === undefined) {
        return 1
      } else if (a === undefined) {
        return -1
      } else if (a === b) {
        continue
      } else {
        return compareIdentifiers(a, b)
      }
    } while (++i)
  }

  // preminor will bump the version up to the next minor release, and immediately
  // down to pre-release. premajor and prepatch work the same way.
  inc (release, identifier, identifierBase) {
    if (release.startsWith('pre')) {
      if (!identifier && identifierBase === false) {
        throw new Error('invalid increment argument: identifier is empty')
      }
      // Avoid an invalid semver results
      if (identifier) {
        const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE])
        if (!match || match[1] !== identifier) {
          throw new Error(`invalid identifier: ${identifier}`)
        }
      }
    }

    switch (release) {
      case 'premajor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor = 0
        this.major++
        this.inc('pre', identifier, identifierBase)
        break
      case 'preminor':
        this.prerelease.length = 0
        this.patch = 0
        this.minor++
        this.inc('pre', identifier, identifierBase)
        break
      case 'prepatch':
        // If this is already a prerelease, it will bump to the next version
        // drop any prereleases that might already exist, since they are not
        // relevant at this point.
        this.prerelease.length = 0
        this.inc('patch', identifier, identifierBase)
        this.inc('pre', identifier, identifierBase)
        break
      // If the input is a non-prerelease version, this acts the same as
      // prepatch.
      case 'prerelease':
        if (this.prerelease.length === 0) {
          this.inc('patch', identifier, identifierBase)
        }
        this.inc('pre', identifier, identifierBase)
        break
      case 'release':
        if (this.prerelease.length === 0) {
          throw new Error(`version ${this.raw} is not a prerelease`)
        }
        this.prerelease.length = 0
        break

      case 'major':
        // If this is a pre-major version, bump up to the same major version.
        // Otherwise increment major.
        // 1.0.0-5 bumps to 1.0.0
        // 1.1.0 bumps to 2.0.0
        if (
          this.minor !== 0 ||
          this.patch !== 0 ||
          this.prerelease.length === 0
        ) {
          this.major++
        }
        this.minor = 0
        this.patch = 0
        this.prerelease = []
        break
      case 'minor':
        // If this is a pre-minor version, bump up to the same minor version.
        // Otherwise increment minor.
        // 1.2.0-5 bumps to 1.2.0
        // 1.2.1 bumps to 1.3.0
        if (this.patch !== 0 || this.prerelease.length === 0) {
          this.minor++
        }
        this.patch = 0
        this.prerelease = []
        break
      case 'patch':
        // If this is not a pre-release version, it will increment the patch.
        // If it is a pre-release it will bump up to the same patch version.
        // 1.2.0-5 patches to 1.2.0
        // 1.2.0 patches to 1.2.1
        if (this.prerelease.length === 0) {
          this.patch++
        }
        this.prerelease = []
        break
      // This probably shouldn't be used publicly.
      // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
      case 'pre': {
        const base = Number(identifierBase) ? 1 : 0

        if (this.prerelease.length === 0) {
          this.prerelease = [base]
        } else {
          let i = this.prerelease.length
          while (--i >= 0) {
            if (typeof this.prerelease[i] === 'number') {
              this.prerelease[i]++
              i = -2
            }
          }
          if (i === -1) {
            // didn't increment anything
            if (identifier === this.prerelease.join('.') && identifierBase === false) {
              throw new Error('invalid increment argument: identifier already exists')
            }
            this.prerelease.push(base)
          }
        }
        if (identifier) {
          // 1.2.0-beta.1 bumps to 1.2.0-beta.2,
          // 1.2.0-beta.fooblz or 1.2.0-beta bumps to 1.2.0-beta.0
          let prerelease = [identifier, base]
          if (identifierBase === false) {
            prerelease = [identifier]
          }
          if (isPrereleaseIdentifier(this.prerelease, identifier)) {
            const prereleaseBase = this.prerelease[identifier.split('.').length]
            if (isNaN(prereleaseBase)) {
              this.prerelease = prerelease
            }
          } else {
            this.prerelease = prerelease
          }
        }
        break
      }
      default:
        throw new Error(`invalid increment argument: ${release}`)
    }
    this.raw = this.format()
    if (this.build.length) {
      this.raw += `+${this.build.join('.')}`
    }
    return this
  }
}

module.exports = SemVer


/***/ }),

/***/ 1799:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const clean = (version, options) => {
  const s = parse(version.trim().replace(/^[=v]+/, ''), options)
  return s ? s.version : null
}
module.exports = clean


/***/ }),

/***/ 8646:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gt = __nccwpck_require__(6599)
const gte = __nccwpck_require__(1236)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)

const cmp = (a, op, b, loose) => {
  switch (op) {
    case '===':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a === b

    case '!==':
      if (typeof a === 'object') {
        a = a.version
      }
      if (typeof b === 'object') {
        b = b.version
      }
      return a !== b

    case '':
    case '=':
    case '==':
      return eq(a, b, loose)

    case '!=':
      return neq(a, b, loose)

    case '>':
      return gt(a, b, loose)

    case '>=':
      return gte(a, b, loose)

    case '<':
      return lt(a, b, loose)

    case '<=':
      return lte(a, b, loose)

    default:
      throw new TypeError(`Invalid operator: ${op}`)
  }
}
module.exports = cmp


/***/ }),

/***/ 5385:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = __nccwpck_require__(6353)
const { safeRe: re, t } = __nccwpck_require__(5471)

const coerce = (version, options) => {
  if (version instanceof SemVer) {
    return version
  }

  if (typeof version === 'number') {
    version = String(version)
  }

  if (typeof version !== 'string') {
    return null
  }

  options = options || {}

  let match = null
  if (!options.rtl) {
    match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE])
  } else {
    // Find the right-most coercible string that does not share
    // a terminus with a more left-ward coercible string.
    // Eg, '1.2.3.4' wants to coerce '2.3.4', not '3.4' or '4'
    // With includePrerelease option set, '1.2.3.4-rc' wants to coerce '2.3.4-rc', not '2.3.4'
    //
    // Walk through the string checking with a /g regexp
    // Manually set the index so as to pick up overlapping matches.
    // Stop when we get a match that ends at the string end, since no
    // coercible string can be more right-ward without the same terminus.
    const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL]
    let next
    while ((next = coerceRtlRegex.exec(version)) &&
        (!match || match.index + match[0].length !== version.length)
    ) {
      if (!match ||
            next.index + next[0].length !== match.index + match[0].length) {
        match = next
      }
      coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length
    }
    // leave it in a clean state
    coerceRtlRegex.lastIndex = -1
  }

  if (match === null) {
    return null
  }

  const major = match[2]
  const minor = match[3] || '0'
  const patch = match[4] || '0'
  const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : ''
  const build = options.includePrerelease && match[6] ? `+${match[6]}` : ''

  return parse(`${major}.${minor}.${patch}${prerelease}${build}`, options)
}
module.exports = coerce


/***/ }),

/***/ 7648:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compareBuild = (a, b, loose) => {
  const versionA = new SemVer(a, loose)
  const versionB = new SemVer(b, loose)
  return versionA.compare(versionB) || versionA.compareBuild(versionB)
}
module.exports = compareBuild


/***/ }),

/***/ 6874:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const compareLoose = (a, b) => compare(a, b, true)
module.exports = compareLoose


/***/ }),

/***/ 8469:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const compare = (a, b, loose) =>
  new SemVer(a, loose).compare(new SemVer(b, loose))

module.exports = compare


/***/ }),

/***/ 711:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)

const diff = (version1, version2) => {
  const v1 = parse(version1, null, true)
  const v2 = parse(version2, null, true)
  const comparison = v1.compare(v2)

  if (comparison === 0) {
    return null
  }

  const v1Higher = comparison > 0
  const highVersion = v1Higher ? v1 : v2
  const lowVersion = v1Higher ? v2 : v1
  const highHasPre = !!highVersion.prerelease.length
  const lowHasPre = !!lowVersion.prerelease.length

  if (lowHasPre && !highHasPre) {
    // Going from prerelease -> no prerelease requires some special casing

    // If the low version has only a major, then it will always be a major
    // Some examples:
    // 1.0.0-1 -> 1.0.0
    // 1.0.0-1 -> 1.1.1
    // 1.0.0-1 -> 2.0.0
    if (!lowVersion.patch && !lowVersion.minor) {
      return 'major'
    }

    // If the main part has no difference
    if (lowVersion.compareMain(highVersion) === 0) {
      if (lowVersion.minor && !lowVersion.patch) {
        return 'minor'
      }
      return 'patch'
    }
  }

  // add the `pre` prefix if we are going to a prerelease version
  const prefix = highHasPre ? 'pre' : ''

  if (v1.major !== v2.major) {
    return prefix + 'major'
  }

  if (v1.minor !== v2.minor) {
    return prefix + 'minor'
  }

  if (v1.patch !== v2.patch) {
    return prefix + 'patch'
  }

  // high and low are prereleases
  return 'prerelease'
}

module.exports = diff


/***/ }),

/***/ 5082:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const eq = (a, b, loose) => compare(a, b, loose) === 0
module.exports = eq


/***/ }),

/***/ 6599:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gt = (a, b, loose) => compare(a, b, loose) > 0
module.exports = gt


/***/ }),

/***/ 1236:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const gte = (a, b, loose) => compare(a, b, loose) >= 0
module.exports = gte


/***/ }),

/***/ 2338:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)

const inc = (version, release, options, identifier, identifierBase) => {
  if (typeof (options) === 'string') {
    identifierBase = identifier
    identifier = options
    options = undefined
  }

  try {
    return new SemVer(
      version instanceof SemVer ? version.version : version,
      options
    ).inc(release, identifier, identifierBase).version
  } catch (er) {
    return null
  }
}
module.exports = inc


/***/ }),

/***/ 3872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lt = (a, b, loose) => compare(a, b, loose) < 0
module.exports = lt


/***/ }),

/***/ 6717:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const lte = (a, b, loose) => compare(a, b, loose) <= 0
module.exports = lte


/***/ }),

/***/ 8511:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const major = (a, loose) => new SemVer(a, loose).major
module.exports = major


/***/ }),

/***/ 2603:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const minor = (a, loose) => new SemVer(a, loose).minor
module.exports = minor


/***/ }),

/***/ 4974:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const neq = (a, b, loose) => compare(a, b, loose) !== 0
module.exports = neq


/***/ }),

/***/ 6353:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const parse = (version, options, throwErrors = false) => {
  if (version instanceof SemVer) {
    return version
  }
  try {
    return new SemVer(version, options)
  } catch (er) {
    if (!throwErrors) {
      return null
    }
    throw er
  }
}

module.exports = parse


/***/ }),

/***/ 8756:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const patch = (a, loose) => new SemVer(a, loose).patch
module.exports = patch


/***/ }),

/***/ 5714:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const prerelease = (version, options) => {
  const parsed = parse(version, options)
  return (parsed && parsed.prerelease.length) ? parsed.prerelease : null
}
module.exports = prerelease


/***/ }),

/***/ 2173:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compare = __nccwpck_require__(8469)
const rcompare = (a, b, loose) => compare(b, a, loose)
module.exports = rcompare


/***/ }),

/***/ 7192:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const rsort = (list, loose) => list.sort((a, b) => compareBuild(b, a, loose))
module.exports = rsort


/***/ }),

/***/ 8011:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const satisfies = (version, range, options) => {
  try {
    range = new Range(range, options)
  } catch (er) {
    return false
  }
  return range.test(version)
}
module.exports = satisfies


/***/ }),

/***/ 9872:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const compareBuild = __nccwpck_require__(7648)
const sort = (list, loose) => list.sort((a, b) => compareBuild(a, b, loose))
module.exports = sort


/***/ }),

/***/ 6114:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)

const truncate = (version, truncation, options) => {
  if (!constants.RELEASE_TYPES.includes(truncation)) {
    return null
  }

  const clonedVersion = cloneInputVersion(version, options)
  return clonedVersion && doTruncation(clonedVersion, truncation)
}

const cloneInputVersion = (version, options) => {
  const versionStringToParse = (
    version instanceof SemVer ? version.version : version
  )

  return parse(versionStringToParse, options)
}

const doTruncation = (version, truncation) => {
  if (isPrerelease(truncation)) {
    return version.version
  }

  version.prerelease = []

  switch (truncation) {
    case 'major':
      version.minor = 0
      version.patch = 0
      break
    case 'minor':
      version.patch = 0
      break
  }

  return version.format()
}

const isPrerelease = (type) => {
  return type.startsWith('pre')
}

module.exports = truncate


/***/ }),

/***/ 8780:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const parse = __nccwpck_require__(6353)
const valid = (version, options) => {
  const v = parse(version, options)
  return v ? v.version : null
}
module.exports = valid


/***/ }),

/***/ 2088:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// just pre-load all the stuff that index.js lazily exports
const internalRe = __nccwpck_require__(5471)
const constants = __nccwpck_require__(5101)
const SemVer = __nccwpck_require__(7163)
const identifiers = __nccwpck_require__(3348)
const parse = __nccwpck_require__(6353)
const valid = __nccwpck_require__(8780)
const clean = __nccwpck_require__(1799)
const inc = __nccwpck_require__(2338)
const diff = __nccwpck_require__(711)
const major = __nccwpck_require__(8511)
const minor = __nccwpck_require__(2603)
const patch = __nccwpck_require__(8756)
const prerelease = __nccwpck_require__(5714)
const compare = __nccwpck_require__(8469)
const rcompare = __nccwpck_require__(2173)
const compareLoose = __nccwpck_require__(6874)
const compareBuild = __nccwpck_require__(7648)
const sort = __nccwpck_require__(9872)
const rsort = __nccwpck_require__(7192)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const eq = __nccwpck_require__(5082)
const neq = __nccwpck_require__(4974)
const gte = __nccwpck_require__(1236)
const lte = __nccwpck_require__(6717)
const cmp = __nccwpck_require__(8646)
const coerce = __nccwpck_require__(5385)
const truncate = __nccwpck_require__(6114)
const Comparator = __nccwpck_require__(9379)
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const toComparators = __nccwpck_require__(4750)
const maxSatisfying = __nccwpck_require__(3193)
const minSatisfying = __nccwpck_require__(8595)
const minVersion = __nccwpck_require__(1866)
const validRange = __nccwpck_require__(4737)
const outside = __nccwpck_require__(280)
const gtr = __nccwpck_require__(2276)
const ltr = __nccwpck_require__(5213)
const intersects = __nccwpck_require__(3465)
const simplifyRange = __nccwpck_require__(2028)
const subset = __nccwpck_require__(1489)
module.exports = {
  parse,
  valid,
  clean,
  inc,
  diff,
  major,
  minor,
  patch,
  prerelease,
  compare,
  rcompare,
  compareLoose,
  compareBuild,
  sort,
  rsort,
  gt,
  lt,
  eq,
  neq,
  gte,
  lte,
  cmp,
  coerce,
  truncate,
  Comparator,
  Range,
  satisfies,
  toComparators,
  maxSatisfying,
  minSatisfying,
  minVersion,
  validRange,
  outside,
  gtr,
  ltr,
  intersects,
  simplifyRange,
  subset,
  SemVer,
  re: internalRe.re,
  src: internalRe.src,
  tokens: internalRe.t,
  SEMVER_SPEC_VERSION: constants.SEMVER_SPEC_VERSION,
  RELEASE_TYPES: constants.RELEASE_TYPES,
  compareIdentifiers: identifiers.compareIdentifiers,
  rcompareIdentifiers: identifiers.rcompareIdentifiers,
}


/***/ }),

/***/ 5101:
/***/ ((module) => {



// Note: this is the semver.org version of the spec that it implements
// Not necessarily the package version of this code.
const SEMVER_SPEC_VERSION = '2.0.0'

const MAX_LENGTH = 256
const MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER ||
/* istanbul ignore next */ 9007199254740991

// Max safe segment length for coercion.
const MAX_SAFE_COMPONENT_LENGTH = 16

// Max safe length for a build identifier. The max length minus 6 characters for
// the shortest version with a build 0.0.0+BUILD.
const MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6

// ECMAScript whitespace and line terminators matched by \s.
const WHITESPACE_CHARACTERS = [
  '\t',
  '\n',
  '\v',
  '\f',
  '\r',
  ' ',
  '\u00a0',
  '\u1680',
  '\u2000',
  '\u2001',
  '\u2002',
  '\u2003',
  '\u2004',
  '\u2005',
  '\u2006',
  '\u2007',
  '\u2008',
  '\u2009',
  '\u200a',
  '\u2028',
  '\u2029',
  '\u202f',
  '\u205f',
  '\u3000',
  '\ufeff',
]

const RELEASE_TYPES = [
  'major',
  'premajor',
  'minor',
  'preminor',
  'patch',
  'prepatch',
  'prerelease',
]

module.exports = {
  MAX_LENGTH,
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_SAFE_INTEGER,
  WHITESPACE_CHARACTERS,
  RELEASE_TYPES,
  SEMVER_SPEC_VERSION,
  FLAG_INCLUDE_PRERELEASE: 0b001,
  FLAG_LOOSE: 0b010,
}


/***/ }),

/***/ 1159:
/***/ ((module) => {



const debug = (
  typeof process === 'object' &&
  process.env &&
  process.env.NODE_DEBUG &&
  /\bsemver\b/i.test(process.env.NODE_DEBUG)
) ? (...args) => console.error('SEMVER', ...args)
  : () => {}

module.exports = debug


/***/ }),

/***/ 3348:
/***/ ((module) => {



const numeric = /^[0-9]+$/
const compareIdentifiers = (a, b) => {
  if (typeof a === 'number' && typeof b === 'number') {
    return a === b ? 0 : a < b ? -1 : 1
  }

  const anum = numeric.test(a)
  const bnum = numeric.test(b)

  if (anum && bnum) {
    a = +a
    b = +b
  }

  return a === b ? 0
    : (anum && !bnum) ? -1
    : (bnum && !anum) ? 1
    : a < b ? -1
    : 1
}

const rcompareIdentifiers = (a, b) => compareIdentifiers(b, a)

module.exports = {
  compareIdentifiers,
  rcompareIdentifiers,
}


/***/ }),

/***/ 1383:
/***/ ((module) => {



class LRUCache {
  constructor () {
    this.max = 1000
    this.map = new Map()
  }

  get (key) {
    const value = this.map.get(key)
    if (value === undefined) {
      return undefined
    } else {
      // Remove the key from the map and add it to the end
      this.map.delete(key)
      this.map.set(key, value)
      return value
    }
  }

  delete (key) {
    return this.map.delete(key)
  }

  set (key, value) {
    const deleted = this.delete(key)

    if (!deleted && value !== undefined) {
      // If cache is full, delete the least recently used item
      if (this.map.size >= this.max) {
        const firstKey = this.map.keys().next().value
        this.delete(firstKey)
      }

      this.map.set(key, value)
    }

    return this
  }
}

module.exports = LRUCache


/***/ }),

/***/ 356:
/***/ ((module) => {



// parse out just the options we care about
const looseOption = Object.freeze({ loose: true })
const emptyOpts = Object.freeze({ })
const parseOptions = options => {
  if (!options) {
    return emptyOpts
  }

  if (typeof options !== 'object') {
    return looseOption
  }

  return options
}
module.exports = parseOptions


/***/ }),

/***/ 5471:
/***/ ((module, exports, __nccwpck_require__) => {



const {
  MAX_SAFE_COMPONENT_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  MAX_LENGTH,
} = __nccwpck_require__(5101)
const debug = __nccwpck_require__(1159)
exports = module.exports = {}

// The actual regexps go on exports.re
const re = exports.re = []
const safeRe = exports.safeRe = []
const src = exports.src = []
const safeSrc = exports.safeSrc = []
const t = exports.t = {}
let R = 0

const LETTERDASHNUMBER = '[a-zA-Z0-9-]'

// Replace some greedy regex tokens to prevent regex dos issues. These regex are
// used internally via the safeRe object since all inputs in this library get
// normalized first to trim and collapse all extra whitespace. The original
// regexes are exported for userland consumption and lower level usage. A
// future breaking change could export the safer regex only with a note that
// all input should have extra whitespace removed.
const safeRegexReplacements = [
  ['\\s', 1],
  ['\\d', MAX_LENGTH],
  [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH],
]

const makeSafeRegex = (value) => {
  for (const [token, max] of safeRegexReplacements) {
    value = value
      .split(`${token}*`).join(`${token}{0,${max}}`)
      .split(`${token}+`).join(`${token}{1,${max}}`)
  }
  return value
}

const createToken = (name, value, isGlobal) => {
  const safe = makeSafeRegex(value)
  const index = R++
  debug(name, index, value)
  t[name] = index
  src[index] = value
  safeSrc[index] = safe
  re[index] = new RegExp(value, isGlobal ? 'g' : undefined)
  safeRe[index] = new RegExp(safe, isGlobal ? 'g' : undefined)
}

// The following Regular Expressions can be used for tokenizing,
// validating, and parsing SemVer version strings.

// ## Numeric Identifier
// A single `0`, or a non-zero digit followed by zero or more digits.

createToken('NUMERICIDENTIFIER', '0|[1-9]\\d*')
createToken('NUMERICIDENTIFIERLOOSE', '\\d+')

// ## Non-numeric Identifier
// Zero or more digits, followed by a letter or hyphen, and then zero or
// more letters, digits, or hyphens.

createToken('NONNUMERICIDENTIFIER', `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`)

// ## Main Version
// Three dot-separated numeric identifiers.

createToken('MAINVERSION', `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})\\.` +
                   `(${src[t.NUMERICIDENTIFIER]})`)

createToken('MAINVERSIONLOOSE', `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.` +
                        `(${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version Identifier
// A numeric identifier, or a non-numeric identifier.
// Non-numeric identifiers include numeric identifiers but can be longer.
// Therefore non-numeric identifiers must go first.

createToken('PRERELEASEIDENTIFIER', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIER]})`)

createToken('PRERELEASEIDENTIFIERLOOSE', `(?:${src[t.NONNUMERICIDENTIFIER]
}|${src[t.NUMERICIDENTIFIERLOOSE]})`)

// ## Pre-release Version
// Hyphen, followed by one or more dot-separated pre-release version
// identifiers.

createToken('PRERELEASE', `(?:-(${src[t.PRERELEASEIDENTIFIER]
}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`)

createToken('PRERELEASELOOSE', `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]
}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`)

// ## Build Metadata Identifier
// Any combination of digits, letters, or hyphens.

createToken('BUILDIDENTIFIER', `${LETTERDASHNUMBER}+`)

// ## Build Metadata
// Plus sign, followed by one or more period-separated build metadata
// identifiers.

createToken('BUILD', `(?:\\+(${src[t.BUILDIDENTIFIER]
}(?:\\.${src[t.BUILDIDENTIFIER]})*))`)

// ## Full Version String
// A main version, followed optionally by a pre-release version and
// build metadata.

// Note that the only major, minor, patch, and pre-release sections of
// the version string are capturing groups.  The build metadata is not a
// capturing group, because it should not ever be used in version
// comparison.

createToken('FULLPLAIN', `v?${src[t.MAINVERSION]
}${src[t.PRERELEASE]}?${
  src[t.BUILD]}?`)

createToken('FULL', `^${src[t.FULLPLAIN]}$`)

// like full, but allows v1.2.3 and =1.2.3, which people do sometimes.
// also, 1.0.0alpha1 (prerelease without the hyphen) which is pretty
// common in the npm registry.
createToken('LOOSEPLAIN', `[v=\\s]*${src[t.MAINVERSIONLOOSE]
}${src[t.PRERELEASELOOSE]}?${
  src[t.BUILD]}?`)

createToken('LOOSE', `^${src[t.LOOSEPLAIN]}$`)

createToken('GTLT', '((?:<|>)?=?)')

// Something like "2.*" or "1.2.x".
// Note that "x.x" is a valid xRange identifier, meaning "any version"
// Only the first item is strictly required.
createToken('XRANGEIDENTIFIERLOOSE', `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`)
createToken('XRANGEIDENTIFIER', `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`)

createToken('XRANGEPLAIN', `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:\\.(${src[t.XRANGEIDENTIFIER]})` +
                   `(?:${src[t.PRERELEASE]})?${
                     src[t.BUILD]}?` +
                   `)?)?`)

createToken('XRANGEPLAINLOOSE', `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})` +
                        `(?:${src[t.PRERELEASELOOSE]})?${
                          src[t.BUILD]}?` +
                        `)?)?`)

createToken('XRANGE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`)
createToken('XRANGELOOSE', `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`)

// Coercion.
// Extract anything that could conceivably be a part of a valid semver
createToken('COERCEPLAIN', `${'(^|[^\\d])' +
              '(\\d{1,'}${MAX_SAFE_COMPONENT_LENGTH}})` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?` +
              `(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`)
createToken('COERCE', `${src[t.COERCEPLAIN]}(?:$|[^\\d])`)
createToken('COERCEFULL', src[t.COERCEPLAIN] +
              `(?:${src[t.PRERELEASE]})?` +
              `(?:${src[t.BUILD]})?` +
              `(?:$|[^\\d])`)
createToken('COERCERTL', src[t.COERCE], true)
createToken('COERCERTLFULL', src[t.COERCEFULL], true)

// Tilde ranges.
// Meaning is "reasonably at or greater than"
createToken('LONETILDE', '(?:~>?)')

createToken('TILDETRIM', `(\\s*)${src[t.LONETILDE]}\\s+`, true)
exports.tildeTrimReplace = '$1~'

createToken('TILDE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`)
createToken('TILDELOOSE', `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`)

// Caret ranges.
// Meaning is "at least and backwards compatible with"
createToken('LONECARET', '(?:\\^)')

createToken('CARETTRIM', `(\\s*)${src[t.LONECARET]}\\s+`, true)
exports.caretTrimReplace = '$1^'

createToken('CARET', `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`)
createToken('CARETLOOSE', `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`)

// A simple gt/lt/eq thing, or just "" to indicate "any version"
createToken('COMPARATORLOOSE', `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`)
createToken('COMPARATOR', `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`)

// An expression to strip any whitespace between the gtlt and the thing
// it modifies, so that `> 1.2.3` ==> `>1.2.3`
createToken('COMPARATORTRIM', `(\\s*)${src[t.GTLT]
}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true)
exports.comparatorTrimReplace = '$1$2$3'

// Something like `1.2.3 - 1.2.4`
// Note that these all use the loose form, because they'll be
// checked against either the strict or loose comparator form
// later.
createToken('HYPHENRANGE', `^\\s*(${src[t.XRANGEPLAIN]})` +
                   `\\s+-\\s+` +
                   `(${src[t.XRANGEPLAIN]})` +
                   `\\s*$`)

createToken('HYPHENRANGELOOSE', `^\\s*(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s+-\\s+` +
                        `(${src[t.XRANGEPLAINLOOSE]})` +
                        `\\s*$`)

// Star ranges basically just allow anything at all.
createToken('STAR', '(<|>)?=?\\s*\\*')
// >=0.0.0 is like a star
createToken('GTE0', '^\\s*>=\\s*0\\.0\\.0\\s*$')
createToken('GTE0PRE', '^\\s*>=\\s*0\\.0\\.0-0\\s*$')


/***/ }),

/***/ 9737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

// @ts-check


// Reproduce safeRe[COMPARATORTRIM] replacement boundaries, not version
// validation. Each end-index finder returns an exclusive end, or its start
// on no match.
// Positions count from zero. An end of 3 means characters 0, 1, and 2 were read;
// range.slice(start, end) gives the matched text, not a converted number.
const {
  MAX_LENGTH,
  MAX_SAFE_BUILD_LENGTH,
  WHITESPACE_CHARACTERS,
} = __nccwpck_require__(5101)

/**
 * Remembers the last two rows of digits so their characters need not be reread.
 * Positions start at -1 until a row has been found.
 *
 * @typedef {object} DigitRunCache
 * @property {number} start The first character of the most recently found row.
 * @property {number} end The position after that row's last character.
 * @property {number} previousStart The first character of the previous row.
 * @property {number} previousEnd The position after the previous row.
 */

// One entry per UTF-16 code unit keeps membership checks constant-time.
const whitespace = new Uint8Array(0x10000)
for (const char of WHITESPACE_CHARACTERS) {
  whitespace[char.charCodeAt(0)] = 1
}

/**
 * Checks whether a character is whitespace, like a space, tab, or newline.
 * Looking past the end of the string returns false.
 *
 * @param {string|undefined} char One character, or undefined past the string's end.
 * @returns {boolean} Whether the character is whitespace.
 * @example isWhitespace(' ') // true
 * @example isWhitespace('1') // false
 */
const isWhitespace = char =>
  char !== undefined && whitespace[char.charCodeAt(0)] === 1

/**
 * Checks for v, =, or whitespace before the version number.
 * These are historical version prefixes, not range operators:
 * < and > are handled separately, as are tilde and caret ranges.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can belong to a version prefix.
 * @example isVersionPrefix('=') // true
 * @example isVersionPrefix('>') // false
 */
const isVersionPrefix = char =>
  char === 'v' ||
  char === '=' ||
  isWhitespace(char)

/**
 * Checks whether a character is one of the digits 0 through 9.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII digit.
 * @example isDigit('7') // true
 * @example isDigit('.') // false
 */
const isDigit = char => char !== undefined && char >= '0' && char <= '9'

/**
 * Checks whether a character is an English letter, uppercase or lowercase.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character is an ASCII letter.
 * @example isLetter('b') // true
 * @example isLetter('7') // false
 */
const isLetter = char =>
  char !== undefined && (
    (char >= 'a' && char <= 'z') ||
    (char >= 'A' && char <= 'Z')
  )

/**
 * Checks for a letter, digit, or hyphen: the characters allowed inside
 * prerelease and build names such as beta-1.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether the character can be part of an identifier.
 * @example isIdentifierCharacter('-') // true
 * @example isIdentifierCharacter('.') // false; dots separate identifiers
 */
const isIdentifierCharacter = char => isDigit(char) || isLetter(char) || char === '-'

/**
 * Checks whether a version component can begin here: with a digit or
 * a wildcard such as x, X, or *.
 *
 * @param {string|undefined} char One character to check.
 * @returns {boolean} Whether a number or wildcard can start with this character.
 * @example isVersionStart('x') // true
 * @example isVersionStart('v') // false; v belongs to the prefix
 */
const isVersionStart = char =>
  isDigit(char) ||
  char === 'x' ||
  char === 'X' ||
  char === '*'

/**
 * Finds the end of a row of digits, but returns no more than limit digits.
 * Remembers the last two rows so looking at them again does not reread them.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first character to check.
 * @param {number} limit The most digit characters the returned match can include.
 * @param {DigitRunCache} digitRuns Shared cache of digit-run positions, updated in place.
 * @returns {number} The position after the matched digits, or start if none match.
 * @example findDigitsEndIndex('123abc', 0, 10, digitRuns) // 3, pointing at a
 * @example findDigitsEndIndex('123abc', 0, 2, digitRuns) // 2, pointing at the unread 3
 */
const findDigitsEndIndex = (range, start, limit, digitRuns) => {
  if (!isDigit(range[start])) {
    return start
  }
  if (start >= digitRuns.start && start < digitRuns.end) {
    return Math.min(start + limit, digitRuns.end)
  }
  if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
    return Math.min(start + limit, digitRuns.previousEnd)
  }
  let end = start + 1
  while (isDigit(range[end])) {
    end++
  }
  // A failed full version can rewind from its second run to its first.
  digitRuns.previousStart = digitRuns.start
  digitRuns.previousEnd = digitRuns.end
  digitRuns.start = start
  digitRuns.end = end
  return Math.min(start + limit, end)
}

/**
 * Reads a number using the old regex's length and leading-zero rules.
 * Strict mode reads just the first zero in 012; loose mode can read all three.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the number should begin.
 * @param {boolean} loose Whether to allow leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched digits, not their numeric value.
 * @example findVersionNumberEndIndex('012', 0, false, digitRuns) // 1
 * @example findVersionNumberEndIndex('012', 0, true, digitRuns) // 3
 */
const findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
  if (!loose && range[start] === '0') {
    return start + 1
  }
  // Strict syntax allows an initial nonzero digit plus MAX_LENGTH digits.
  return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns)
}

/**
 * Reads one piece of a prerelease name, such as beta or 1 in beta.1.
 * Tries the letter-or-hyphen form first, then the number-only form.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @param {boolean} loose Whether numeric identifiers may have leading zeros.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findPrereleaseIdentifierEndIndex('beta.1', 0, false, digitRuns) // 4, at the dot
 * @example findPrereleaseIdentifierEndIndex('001beta', 0, false, digitRuns) // 7
 */
const findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
  const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns)
  // The legacy regex tries a nonnumeric identifier before a numeric one.
  if (isLetter(range[digitsEnd]) || range[digitsEnd] === '-') {
    let end = digitsEnd + 1
    const limit = end + MAX_SAFE_BUILD_LENGTH
    while (end < limit && isIdentifierCharacter(range[end])) {
      end++
    }
    return end
  }
  return findVersionNumberEndIndex(range, start, loose, digitRuns)
}

/**
 * Reads a prerelease suffix such as -beta.1, one dot-separated piece at a time.
 * Loose mode also allows the name without its opening hyphen.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the suffix should begin, including -.
 * @param {boolean} loose Whether the opening hyphen is optional and zeros allowed.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched suffix, or start if absent.
 * @example findPrereleaseEndIndex('-beta.1+sha', 0, false, digitRuns) // 7, at the plus
 * @example findPrereleaseEndIndex('beta', 0, false, digitRuns) // 0; no opening hyphen
 */
const findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
  const hyphen = range[start] === '-'
  if (!loose && !hyphen) {
    return start
  }
  const identifierStart = start + (hyphen ? 1 : 0)
  let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns)
  if (end === identifierStart) {
    if (!loose || !hyphen) {
      return start
    }
    // In loose syntax, a lone hyphen can itself be the identifier.
    end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns)
  }
  while (range[end] === '.') {
    const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads one build-name piece, such as sha or 123 in +sha.123.
 * Stops at a disallowed character or the old regex's length limit.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the identifier should begin.
 * @returns {number} The position after the identifier, or start if none matches.
 * @example findBuildIdentifierEndIndex('sha.123', 0) // 3, at the dot
 * @example findBuildIdentifierEndIndex('001', 0) // 3; leading zeros are allowed
 */
const findBuildIdentifierEndIndex = (range, start) => {
  let end = start
  while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
    end++
  }
  return end
}

/**
 * Reads optional build metadata such as +sha.123.
 * Leaves the position unchanged if there is no plus sign followed by a name.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the opening + should be.
 * @returns {number} The position after the matched metadata, or start if absent.
 * @example findBuildEndIndex('+sha.123 <2', 0) // 8, at the space
 * @example findBuildEndIndex('+', 0) // 0; a plus sign alone is not a match
 */
const findBuildEndIndex = (range, start) => {
  if (range[start] !== '+') {
    return start
  }
  let end = findBuildIdentifierEndIndex(range, start + 1)
  if (end === start + 1) {
    return start
  }
  while (range[end] === '.') {
    const next = findBuildIdentifierEndIndex(range, end + 1)
    if (next === end + 1) {
      break
    }
    end = next
  }
  return end
}

/**
 * Reads three numbers separated by dots, then any prerelease and build suffixes.
 * Uses loose rules, so forms such as 01.02.03beta can match here.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of the first number, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the version match, or start if none matches.
 * @example findLooseFullVersionEndIndex('1.2.3-beta+sha <2', 0, digitRuns) // 14
 * @example findLooseFullVersionEndIndex('1.2', 0, digitRuns) // 0; needs three numbers
 */
const findLooseFullVersionEndIndex = (range, start, digitRuns) => {
  let end = start
  for (let component = 0; component < 3; component++) {
    const next = findVersionNumberEndIndex(range, end, true, digitRuns)
    if (next === end) {
      return start
    }
    end = next
    if (component < 2) {
      if (range[end] !== '.') {
        return start
      }
      end++
    }
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Reads one component of a partial or wildcard version, such as 2 or x in 2.x.
 * Numbers use strict leading-zero rules; wildcards take up one character.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position where the component should begin.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the component, or start if none matches.
 * @example findPartialVersionComponentEndIndex('2.x', 0, digitRuns) // 1, at the dot
 * @example findPartialVersionComponentEndIndex('2.x', 2, digitRuns) // 3, after x
 */
const findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
  if (isDigit(range[start])) {
    return findVersionNumberEndIndex(range, start, false, digitRuns)
  }
  return isVersionStart(range[start]) ? start + 1 : start
}

/**
 * Reads up to three components, allowing forms such as 1, 1.2, or 1.x.
 * After the third component, also reads any strict prerelease and build suffixes.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position after the matched version text.
 * @example findPartialVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 * @example findPartialVersionEndIndex('1.', 0, digitRuns) // 1; the trailing dot is unread
 */
const findPartialVersionEndIndex = (range, start, digitRuns) => {
  let end = findPartialVersionComponentEndIndex(range, start, digitRuns)
  for (let component = 0; component < 2; component++) {
    if (range[end] !== '.') {
      return end
    }
    const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns)
    if (next === end + 1) {
      return end
    }
    end = next
  }
  const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns)
  return findBuildEndIndex(range, prereleaseEnd)
}

/**
 * Finds where a version match ends, without deciding whether the range is valid.
 * Tries a loose full version first, then a partial or wildcard version, just
 * like the old regex's LOOSEPLAIN and XRANGEPLAIN alternatives.
 *
 * @param {string} range The text to read; it is not changed.
 * @param {number} start The position of a number or wildcard, after any prefix.
 * @param {DigitRunCache} digitRuns Shared digit-run cache, updated as needed.
 * @returns {number} The position where scanning the next candidate can resume.
 * @example findVersionEndIndex('1.2.3 <2', 0, digitRuns) // 5, at the space
 * @example findVersionEndIndex('1.x <2', 0, digitRuns) // 3, at the space
 */
const findVersionEndIndex = (range, start, digitRuns) => {
  const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns)
  return fullVersionEnd !== start
    ? fullVersionEnd
    : findPartialVersionEndIndex(range, start, digitRuns)
}

/**
 * Finds the one whitespace character the old replacement would remove.
 * Keeps leading whitespace, skips an optional operator, and checks immediately
 * after it. Returns -1 if there is nothing to remove.
 *
 * @param {string} range The text containing a candidate already found by the caller.
 * @param {number} matchStart The candidate's position, including leading whitespace.
 * @returns {number} The position of the removable whitespace, or -1 if absent.
 * @example findRemovableWhitespaceIndex(' > 1', 0) // 2; keep the space at position 0
 * @example findRemovableWhitespaceIndex('>1', 0) // -1
 */
const findRemovableWhitespaceIndex = (range, matchStart) => {
  let position = matchStart
  if (isWhitespace(range[position])) {
    position++
  }
  if (range[position] === '<' || range[position] === '>') {
    position++
  }
  if (range[position] === '=') {
    position++
  }
  return isWhitespace(range[position]) ? position : -1
}

/**
 * Joins an operator to its version, turning > 1.2.3 into >1.2.3.
 * Copies everything else according to the old regex's matching rules.
 * Moves forward through prefixes and whole versions to avoid repeatedly
 * searching the same characters on long inputs.
 *
 * @param {string} range The range text to process; the original string is unchanged.
 * @returns {string} The range with matched operator whitespace removed.
 * @example trimComparatorWhitespace('> 1.2.3 < 2') // '>1.2.3 <2'
 * @example trimComparatorWhitespace('> invalid') // '> invalid'
 */
const trimComparatorWhitespace = range => {
  let result = ''
  let copyFrom = 0
  let cursor = 0
  const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 }

  while (cursor < range.length) {
    const matchStart = cursor
    if (range[cursor] === '<' || range[cursor] === '>') {
      cursor++
    } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
      cursor++
      continue
    }

    // Consume a v/=/whitespace run once, even when no version follows it.
    while (cursor < range.length && isVersionPrefix(range[cursor])) {
      cursor++
    }
    if (!isVersionStart(range[cursor])) {
      continue
    }

    const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart)
    if (whitespacePosition !== -1) {
      result += range.slice(copyFrom, whitespacePosition)
      copyFrom = whitespacePosition + 1
    }

    // Skip the entire match, so a prerelease's trailing v cannot be
    // reconsidered as the prefix of another version.
    cursor = findVersionEndIndex(range, cursor, digitRuns)
  }

  return result + range.slice(copyFrom)
}

module.exports = trimComparatorWhitespace


/***/ }),

/***/ 2276:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// Determine if version is greater than all the versions possible in the range.
const outside = __nccwpck_require__(280)
const gtr = (version, range, options) => outside(version, range, '>', options)
module.exports = gtr


/***/ }),

/***/ 3465:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const intersects = (r1, r2, options) => {
  r1 = new Range(r1, options)
  r2 = new Range(r2, options)
  return r1.intersects(r2, options)
}
module.exports = intersects


/***/ }),

/***/ 5213:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const outside = __nccwpck_require__(280)
// Determine if version is less than all the versions possible in the range
const ltr = (version, range, options) => outside(version, range, '<', options)
module.exports = ltr


/***/ }),

/***/ 3193:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)

const maxSatisfying = (versions, range, options) => {
  let max = null
  let maxSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!max || maxSV.compare(v) === -1) {
        // compare(max, v, true)
        max = v
        maxSV = new SemVer(max, options)
      }
    }
  })
  return max
}
module.exports = maxSatisfying


/***/ }),

/***/ 8595:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const minSatisfying = (versions, range, options) => {
  let min = null
  let minSV = null
  let rangeObj = null
  try {
    rangeObj = new Range(range, options)
  } catch (er) {
    return null
  }
  versions.forEach((v) => {
    if (rangeObj.test(v)) {
      // satisfies(v, range, options)
      if (!min || minSV.compare(v) === 1) {
        // compare(min, v, true)
        min = v
        minSV = new SemVer(min, options)
      }
    }
  })
  return min
}
module.exports = minSatisfying


/***/ }),

/***/ 1866:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Range = __nccwpck_require__(6782)
const gt = __nccwpck_require__(6599)

const minVersion = (range, loose) => {
  range = new Range(range, loose)

  let minver = new SemVer('0.0.0')
  if (range.test(minver)) {
    return minver
  }

  minver = new SemVer('0.0.0-0')
  if (range.test(minver)) {
    return minver
  }

  minver = null
  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let setMin = null
    comparators.forEach((comparator) => {
      // Clone to avoid manipulating the comparator's semver object.
      const compver = new SemVer(comparator.semver.version)
      switch (comparator.operator) {
        case '>':
          if (compver.prerelease.length === 0) {
            compver.patch++
          } else {
            compver.prerelease.push(0)
          }
          compver.raw = compver.format()
          /* fallthrough */
        case '':
        case '>=':
          if (!setMin || gt(compver, setMin)) {
            setMin = compver
          }
          break
        case '<':
        case '<=':
          /* Ignore maximum versions */
          break
        /* istanbul ignore next */
        default:
          throw new Error(`Unexpected operation: ${comparator.operator}`)
      }
    })
    if (setMin && (!minver || gt(minver, setMin))) {
      minver = setMin
    }
  }

  if (minver && range.test(minver)) {
    return minver
  }

  return null
}
module.exports = minVersion


/***/ }),

/***/ 280:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const SemVer = __nccwpck_require__(7163)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const Range = __nccwpck_require__(6782)
const satisfies = __nccwpck_require__(8011)
const gt = __nccwpck_require__(6599)
const lt = __nccwpck_require__(3872)
const lte = __nccwpck_require__(6717)
const gte = __nccwpck_require__(1236)

const outside = (version, range, hilo, options) => {
  version = new SemVer(version, options)
  range = new Range(range, options)

  let gtfn, ltefn, ltfn, comp, ecomp
  switch (hilo) {
    case '>':
      gtfn = gt
      ltefn = lte
      ltfn = lt
      comp = '>'
      ecomp = '>='
      break
    case '<':
      gtfn = lt
      ltefn = gte
      ltfn = gt
      comp = '<'
      ecomp = '<='
      break
    default:
      throw new TypeError('Must provide a hilo val of "<" or ">"')
  }

  // If it satisfies the range it is not outside
  if (satisfies(version, range, options)) {
    return false
  }

  // From now on, variable terms are as if we're in "gtr" mode.
  // but note that everything is flipped for the "ltr" function.

  for (let i = 0; i < range.set.length; ++i) {
    const comparators = range.set[i]

    let high = null
    let low = null

    comparators.forEach((comparator) => {
      if (comparator.semver === ANY) {
        comparator = new Comparator('>=0.0.0')
      }
      high = high || comparator
      low = low || comparator
      if (gtfn(comparator.semver, high.semver, options)) {
        high = comparator
      } else if (ltfn(comparator.semver, low.semver, options)) {
        low = comparator
      }
    })

    // If the edge version comparator has a operator then our version
    // isn't outside it
    if (high.operator === comp || high.operator === ecomp) {
      return false
    }

    // If the lowest version comparator has an operator and our version
    // is less than it then it isn't higher than the range
    if ((!low.operator || low.operator === comp) &&
        ltefn(version, low.semver)) {
      return false
    } else if (low.operator === ecomp && ltfn(version, low.semver)) {
      return false
    }
  }
  return true
}

module.exports = outside


/***/ }),

/***/ 2028:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



// given a set of versions and a range, create a "simplified" range
// that includes the same versions that the original range does
// If the original range is shorter than the simplified one, return that.
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)
module.exports = (versions, range, options) => {
  const set = []
  let first = null
  let prev = null
  const v = versions.sort((a, b) => compare(a, b, options))
  for (const version of v) {
    const included = satisfies(version, range, options)
    if (included) {
      prev = version
      if (!first) {
        first = version
      }
    } else {
      if (prev) {
        set.push([first, prev])
      }
      prev = null
      first = null
    }
  }
  if (first) {
    set.push([first, null])
  }

  const ranges = []
  for (const [min, max] of set) {
    if (min === max) {
      ranges.push(min)
    } else if (!max && min === v[0]) {
      ranges.push('*')
    } else if (!max) {
      ranges.push(`>=${min}`)
    } else if (min === v[0]) {
      ranges.push(`<=${max}`)
    } else {
      ranges.push(`${min} - ${max}`)
    }
  }
  const simplified = ranges.join(' || ')
  const original = typeof range.raw === 'string' ? range.raw : String(range)
  return simplified.length < original.length ? simplified : range
}


/***/ }),

/***/ 1489:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const Comparator = __nccwpck_require__(9379)
const { ANY } = Comparator
const satisfies = __nccwpck_require__(8011)
const compare = __nccwpck_require__(8469)

// Complex range `r1 || r2 || ...` is a subset of `R1 || R2 || ...` iff:
// - Every simple range `r1, r2, ...` is a null set, OR
// - Every simple range `r1, r2, ...` which is not a null set is a subset of
//   some `R1, R2, ...`
//
// Simple range `c1 c2 ...` is a subset of simple range `C1 C2 ...` iff:
// - If c is only the ANY comparator
//   - If C is only the ANY comparator, return true
//   - Else if in prerelease mode, return false
//   - else replace c with `[>=0.0.0]`
// - If C is only the ANY comparator
//   - if in prerelease mode, return true
//   - else replace C with `[>=0.0.0]`
// - Let EQ be the set of = comparators in c
// - If EQ is more than one, return true (null set)
// - Let GT be the highest > or >= comparator in c
// - Let LT be the lowest < or <= comparator in c
// - If GT and LT, and GT.semver > LT.semver, return true (null set)
// - If any C is a = range, and GT or LT are set, return false
// - If EQ
//   - If GT, and EQ does not satisfy GT, return true (null set)
//   - If LT, and EQ does not satisfy LT, return true (null set)
//   - If EQ satisfies every C, return true
//   - Else return false
// - If GT
//   - If GT.semver is lower than any > or >= comp in C, return false
//   - If GT is >=, and GT.semver does not satisfy every C, return false
//   - If GT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the GT.semver tuple, return false
// - If LT
//   - If LT.semver is greater than any < or <= comp in C, return false
//   - If LT is <=, and LT.semver does not satisfy every C, return false
//   - If LT.semver has a prerelease, and not in prerelease mode
//     - If no C has a prerelease and the LT.semver tuple, return false
// - Else return true

const subset = (sub, dom, options = {}) => {
  if (sub === dom) {
    return true
  }

  sub = new Range(sub, options)
  dom = new Range(dom, options)
  let sawNonNull = false

  OUTER: for (const simpleSub of sub.set) {
    for (const simpleDom of dom.set) {
      const isSub = simpleSubset(simpleSub, simpleDom, options)
      sawNonNull = sawNonNull || isSub !== null
      if (isSub) {
        continue OUTER
      }
    }
    // the null set is a subset of everything, but null simple ranges in
    // a complex range should be ignored.  so if we saw a non-null range,
    // then we know this isn't a subset, but if EVERY simple range was null,
    // then it is a subset.
    if (sawNonNull) {
      return false
    }
  }
  return true
}

const minimumVersionWithPreRelease = [new Comparator('>=0.0.0-0')]
const minimumVersion = [new Comparator('>=0.0.0')]

const simpleSubset = (sub, dom, options) => {
  if (sub === dom) {
    return true
  }

  if (sub.length === 1 && sub[0].semver === ANY) {
    if (dom.length === 1 && dom[0].semver === ANY) {
      return true
    } else if (options.includePrerelease) {
      sub = minimumVersionWithPreRelease
    } else {
      sub = minimumVersion
    }
  }

  if (dom.length === 1 && dom[0].semver === ANY) {
    if (options.includePrerelease) {
      return true
    } else {
      dom = minimumVersion
    }
  }

  const eqSet = new Set()
  let gt, lt
  for (const c of sub) {
    if (c.operator === '>' || c.operator === '>=') {
      gt = higherGT(gt, c, options)
    } else if (c.operator === '<' || c.operator === '<=') {
      lt = lowerLT(lt, c, options)
    } else {
      eqSet.add(c.semver)
    }
  }

  if (eqSet.size > 1) {
    return null
  }

  let gtltComp
  if (gt && lt) {
    gtltComp = compare(gt.semver, lt.semver, options)
    if (gtltComp > 0) {
      return null
    } else if (gtltComp === 0 && (gt.operator !== '>=' || lt.operator !== '<=')) {
      return null
    }
  }

  // will iterate one or zero times
  for (const eq of eqSet) {
    if (gt && !satisfies(eq, String(gt), options)) {
      return null
    }

    if (lt && !satisfies(eq, String(lt), options)) {
      return null
    }

    for (const c of dom) {
      if (!satisfies(eq, String(c), options)) {
        return false
      }
    }

    return true
  }

  let higher, lower
  let hasDomLT, hasDomGT
  // if the subset has a prerelease, we need a comparator in the superset
  // with the same tuple and a prerelease, or it's not a subset
  let needDomLTPre = lt &&
    !options.includePrerelease &&
    lt.semver.prerelease.length ? lt.semver : false
  let needDomGTPre = gt &&
    !options.includePrerelease &&
    gt.semver.prerelease.length ? gt.semver : false
  // exception: <1.2.3-0 is the same as <1.2.3
  if (needDomLTPre && needDomLTPre.prerelease.length === 1 &&
      lt.operator === '<' && needDomLTPre.prerelease[0] === 0) {
    needDomLTPre = false
  }

  for (const c of dom) {
    hasDomGT = hasDomGT || c.operator === '>' || c.operator === '>='
    hasDomLT = hasDomLT || c.operator === '<' || c.operator === '<='
    if (gt) {
      if (needDomGTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomGTPre.major &&
            c.semver.minor === needDomGTPre.minor &&
            c.semver.patch === needDomGTPre.patch) {
          needDomGTPre = false
        }
      }
      if (c.operator === '>' || c.operator === '>=') {
        higher = higherGT(gt, c, options)
        if (higher === c && higher !== gt) {
          return false
        }
      } else if (gt.operator === '>=' && !c.test(gt.semver)) {
        return false
      }
    }
    if (lt) {
      if (needDomLTPre) {
        if (c.semver.prerelease && c.semver.prerelease.length &&
            c.semver.major === needDomLTPre.major &&
            c.semver.minor === needDomLTPre.minor &&
            c.semver.patch === needDomLTPre.patch) {
          needDomLTPre = false
        }
      }
      if (c.operator === '<' || c.operator === '<=') {
        lower = lowerLT(lt, c, options)
        if (lower === c && lower !== lt) {
          return false
        }
      } else if (lt.operator === '<=' && !c.test(lt.semver)) {
        return false
      }
    }
    if (!c.operator && (lt || gt) && gtltComp !== 0) {
      return false
    }
  }

  // if there was a < or >, and nothing in the dom, then must be false
  // UNLESS it was limited by another range in the other direction.
  // Eg, >1.0.0 <1.0.1 is still a subset of <2.0.0
  if (gt && hasDomLT && !lt && gtltComp !== 0) {
    return false
  }

  if (lt && hasDomGT && !gt && gtltComp !== 0) {
    return false
  }

  // we needed a prerelease range in a specific tuple, but didn't get one
  // then this isn't a subset.  eg >=1.2.3-pre is not a subset of >=1.0.0,
  // because it includes prereleases in the 1.2.3 tuple
  if (needDomGTPre || needDomLTPre) {
    return false
  }

  return true
}

// >=1.2.3 is lower than >1.2.3
const higherGT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp > 0 ? a
    : comp < 0 ? b
    : b.operator === '>' && a.operator === '>=' ? b
    : a
}

// <=1.2.3 is higher than <1.2.3
const lowerLT = (a, b, options) => {
  if (!a) {
    return b
  }
  const comp = compare(a.semver, b.semver, options)
  return comp < 0 ? a
    : comp > 0 ? b
    : b.operator === '<' && a.operator === '<=' ? b
    : a
}

module.exports = subset


/***/ }),

/***/ 4750:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)

// Mostly just for testing and legacy API reasons
const toComparators = (range, options) =>
  new Range(range, options).set
    .map(comp => comp.map(c => c.value).join(' ').trim().split(' '))

module.exports = toComparators


/***/ }),

/***/ 4737:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {



const Range = __nccwpck_require__(6782)
const validRange = (range, options) => {
  try {
    // Return '*' instead of '' so that truthiness works.
    // This will throw if it's invalid anyway
    return new Range(range, options).range || '*'
  } catch (er) {
    return null
  }
}
module.exports = validRange


/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 481:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 5116:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(6760);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(481);
/* harmony import */ var _core_bug_js__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(8068);
/* harmony import */ var _core_cell_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1455);
/* harmony import */ var _core_stage_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(6920);
/* harmony import */ var _host_leave_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(1744);
/* harmony import */ var _host_sandbox_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(4109);
/* harmony import */ var _host_sweep_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(615);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(8963);
/**
 * The processes that are started for a cell, in one bundle.
 *
 * - `inside ID FOLDER`: in the sandbox. Standard input: the plan; standard output: events.
 * - `root`: under sudo, when the user is not root. Standard input: a RootRequest; standard output: RootReplies.
 *
 * Both talk in lines of JSON, and the end of their standard input ends them, with all that they made.
 */









// sudo hands on the user's, and if that is stricter the user could not read the evidence.
(0,_host_leave_js__WEBPACK_IMPORTED_MODULE_4__/* .begin */ .qN)(0o022);
const [mode, id = '', folder = ''] = process.argv.slice(2);
const input = (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: process.stdin });
const nextLine = () => new Promise((resolve) => input.once('line', resolve));
// biome-ignore lint/plugin: our owner reads it, and shows what of it is to be shown
const { stdout } = process;
const say = (document) => stdout.write(`${JSON.stringify(document)}\n`);
if (mode === 'inside') {
    // Our owner is gone: with us goes the sandbox's init, and with that everything inside.
    input.once('close', () => process.exit());
    try {
        await (0,_core_cell_js__WEBPACK_IMPORTED_MODULE_2__/* .runCell */ .Y)(JSON.parse(await nextLine()), id, folder, say);
    }
    catch (error) {
        // Neither no space or no memory nor a bug of ours says anything about checkpoint/restore.
        const finding = (0,_words_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .isOfTheSystem */ .an)(error) ? null : (0,_core_bug_js__WEBPACK_IMPORTED_MODULE_8__/* .bug */ .j)(error);
        if (finding !== null)
            say({ type: 'finding', finding });
        const cause = finding?.message ?? error.message;
        say({ type: 'end', failureClass: null, cause, explainedBy: finding?.id ?? null, timings: {} });
    }
}
else {
    const owner = new AbortController();
    input.once('close', () => owner.abort());
    await answer(JSON.parse(await nextLine()), (reply) => say(reply), owner.signal);
}
process.exitCode = 0;
await (0,_host_leave_js__WEBPACK_IMPORTED_MODULE_4__/* .leave */ .qG)();
async function answer(request, reply, signal) {
    try {
        if (request.type === 'sweep') {
            reply({ type: 'swept', swept: await (0,_host_sweep_js__WEBPACK_IMPORTED_MODULE_6__/* .sweep */ .X)() });
            return;
        }
        const outcome = await (0,_core_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .runStage */ .S)(request.request, {
            onEvent: (event) => reply({ type: 'event', event }),
            onEvidence: async (evidence, soFar) => {
                letIn((0,node_path__WEBPACK_IMPORTED_MODULE_0__.dirname)(evidence));
                reply({ type: 'evidence', folder: evidence, outcome: soFar });
                await Promise.race([nextLine(), new Promise((resolve) => signal.addEventListener('abort', resolve))]);
            },
        }, signal);
        reply({ type: 'outcome', outcome });
    }
    catch (error) {
        if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .Interrupted */ .j$) {
            reply({ type: 'interrupted', left: error.left });
            return;
        }
        const { message, stack = message } = error;
        if (error instanceof _words_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .StageError */ .Zu)
            reply({ type: 'error', failureClass: error.failureClass, message });
        else if ((0,_words_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .isOfTheSystem */ .an)(error))
            reply({ type: 'error', failureClass: null, message });
        else
            reply({ type: 'bug', message, stack });
    }
}
/** The user whom sudo made root, and nobody else, may enter a folder of root's now. */
function letIn(folder) {
    const { SUDO_UID } = process.env;
    if (SUDO_UID !== undefined)
        (0,_host_sandbox_js__WEBPACK_IMPORTED_MODULE_5__/* .giveFolder */ .c5)(folder, Number(SUDO_UID));
}
//# sourceMappingURL=main.js.map
__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 8068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ bug)
/* harmony export */ });
/** Of what nobody expected the stack is what helps. */
function bug(error) {
    const { message, stack = message } = error instanceof Error ? error : new Error(String(error));
    return {
        id: 'bug',
        severity: 'error',
        message: `This is a bug of criu-lxc-test: ${message}`,
        evidence: stack,
        advice: 'Please report it with what stands here.',
    };
}
//# sourceMappingURL=bug.js.map

/***/ }),

/***/ 1455:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ runCell)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
;// CONCATENATED MODULE: ./build/criu/options.js
/**
 * The options file that CRIU_CONFIG_FILE names: what `lxc-checkpoint` itself gets wrong on this host.
 *
 * On a host whose cgroup v2 has no controllers, LXC passes CRIU a bare `--cgroup-root lxc.payload.NAME`, and CRIU takes
 * it, for want of a slash, for a broken root of every hierarchy (`failed walking /proc/self/fd/17lxc.payload.NAME`). A
 * root that names its hierarchy takes precedence.
 *
 * @param controllers of the v2 hierarchy, inside the sandbox
 * @param cgroup /proc/self/cgroup
 */
function optionsFile(version, controllers, cgroup, container) {
    if (version === 'v1' || controllers.length > 0)
        return '';
    return cgroup
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.split(':')[1] ?? '')
        .map((hierarchy) => `cgroup-root ${hierarchy}:/${hierarchy === '' ? `lxc.payload.${container}` : ''}\n`)
        .join('');
}
//# sourceMappingURL=options.js.map
// EXTERNAL MODULE: ./build/criu/with-criu.js
var with_criu = __nccwpck_require__(4198);
// EXTERNAL MODULE: ./build/diagnosis/diagnose.js + 1 modules
var diagnose = __nccwpck_require__(9404);
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/command.js
var host_command = __nccwpck_require__(4482);
// EXTERNAL MODULE: ./build/host/inspect.js + 2 modules
var inspect = __nccwpck_require__(3884);
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __nccwpck_require__(2800);
;// CONCATENATED MODULE: ./build/lxc/config.js

/** The container's `config` file. */
function containerConfig(options) {
    const { cgroup } = options;
    const key = cgroup === 'v1' ? 'lxc.cgroup' : 'lxc.cgroup2';
    const lines = [
        `lxc.uts.name = ${options.name}`,
        `lxc.rootfs.path = dir:${options.rootfs}`,
        `lxc.rootfs.mount = ${options.mountPoint}`,
        `lxc.init.cmd = ${options.init}`,
        // A console or a tty is a bind mount of the host's pts, which CRIU cannot dump (criu#299).
        'lxc.console.path = none',
        'lxc.tty.max = 0',
        // The only line that LXC 5 and later read as "all but": a lone deny means "nothing but" on cgroup v2.
        ...(cgroup === 'v2' ? [`${key}.devices.allow = a`] : []),
        `${key}.devices.deny = c 5:1 rwm`,
        'lxc.mount.auto = proc:mixed sys:ro',
        'lxc.net.0.type = veth',
        `lxc.net.0.link = ${network/* BRIDGE */.Az}`,
        'lxc.net.0.name = eth0',
        'lxc.net.0.flags = up',
        `lxc.net.0.hwaddr = ${network/* ADDRESSES */.FV.mac}`,
        `lxc.net.0.ipv4.address = ${network/* ADDRESSES */.FV.container4}`,
        `lxc.net.0.ipv4.gateway = ${network/* ADDRESSES */.FV.gateway4}`,
    ];
    if (options.ipv6)
        lines.push(`lxc.net.0.ipv6.address = ${network/* ADDRESSES */.FV.container6}`);
    if (options.controllers.includes('memory')) {
        lines.push(`${key}.memory.${cgroup === 'v1' ? 'limit_in_bytes' : 'max'} = ${options.limits.memory}`);
    }
    if (options.controllers.includes('pids'))
        lines.push(`${key}.pids.max = ${options.limits.pids}`);
    if (options.controllers.includes('cpu')) {
        lines.push(`${key}.cpu.${cgroup === 'v1' ? 'shares' : 'weight'} = ${options.limits.cpuWeight}`);
    }
    // Where the kernel has no AppArmor, naming a profile makes CRIU refuse to restore (criu/lsm.c).
    if (options.apparmor)
        lines.push('lxc.apparmor.profile = unconfined');
    return `${[...lines, ...options.more].join('\n')}\n`;
}
//# sourceMappingURL=config.js.map
;// CONCATENATED MODULE: ./build/host/log.js

const BEFORE = 5;
const AFTER = 5;
const ERRORS = 8;
/** Bytes of a line: the rest of a longer one is garbage. */
const LINE_LIMIT = 1000;
const CHUNK = 256 * 1024;
/** A CRIU that hangs may write 50 MB a second. Of a longer log the middle is left out: it is read while others wait. */
const MOST = 256 * 1024 * 1024;
/**
 * Reads a log as a stream, in one pass and in constant memory, however long it is and whatever is in it.
 *
 * @param from bytes at its beginning that are passed over
 */
function readLog(file, grammar, from = 0) {
    const reader = new Reader(grammar);
    const log = openOrNull(file);
    if (log === null)
        return reader.end();
    try {
        const chunk = Buffer.allocUnsafe(CHUNK);
        // Somebody may be writing it still: what comes after this is left out.
        const { size } = (0,external_node_fs_.fstatSync)(log);
        let rest = '';
        for (let at = from; at < size;) {
            if (at - from >= MOST && size - at > CHUNK)
                [at, rest] = [size - CHUNK, ''];
            const length = (0,external_node_fs_.readSync)(log, chunk, 0, Math.min(CHUNK, size - at), at);
            if (length === 0)
                break;
            at += length;
            const lines = (rest + chunk.toString('latin1', 0, length)).split('\n');
            rest = lines.pop().slice(0, LINE_LIMIT);
            for (const line of lines)
                reader.read(line);
        }
        if (rest !== '')
            reader.read(rest);
    }
    finally {
        (0,external_node_fs_.closeSync)(log);
    }
    return reader.end();
}
class Reader {
    grammar;
    errors = [];
    consequences = [];
    notes = {};
    missing;
    before = [];
    open = [];
    constructor(grammar) {
        this.grammar = grammar;
        this.missing = new Set(Object.keys(grammar.notes));
    }
    read(line) {
        for (const window of this.open)
            window.around.push(plain(line));
        if (this.open.length > 0)
            this.open = this.open.filter(({ left, around }) => around.length < left);
        if (this.grammar.error.test(line))
            this.note(line);
        for (const name of this.missing) {
            if (!this.grammar.notes[name]?.test(line))
                continue;
            this.notes[name] = plain(line);
            this.missing.delete(name);
        }
        if (this.before.length === BEFORE)
            this.before.shift();
        this.before.push(line);
    }
    end() {
        return {
            errors: this.errors.length > 0 ? this.errors : this.consequences,
            notes: this.notes,
            last: this.before.map(plain),
        };
    }
    note(line) {
        const has = (text) => line.includes(text);
        if (this.grammar.harmless.some(has))
            return;
        const found = this.grammar.consequences.some(has) ? this.consequences : this.errors;
        if (found.length === ERRORS)
            return;
        const around = [...this.before.map(plain), plain(line)];
        found.push({ line: plain(line), around });
        this.open.push({ around, left: around.length + AFTER });
    }
}
/** A line was read byte by byte; as text it is a copy, which does not hold the whole chunk in memory. */
function plain(line) {
    return Buffer.from(line.slice(0, LINE_LIMIT), 'latin1').toString('utf8').trimEnd();
}
function openOrNull(file) {
    try {
        return (0,external_node_fs_.openSync)(file, 'r');
    }
    catch (error) {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    }
}
//# sourceMappingURL=log.js.map
;// CONCATENATED MODULE: ./build/lxc/log.js

const GRAMMAR = {
    error: / ERROR +/,
    /** An LXC tool asked the monitor while that was on its way out. */
    harmless: ['Failed to receive response', 'Failed to receive file descriptors for command "get_init_pid"'],
    consequences: [],
    notes: {},
};
/**
 * What an LXC log complains of, in lines without date and place.
 *
 * @param from bytes at its beginning that are passed over
 */
function lxcErrors(file, from = 0) {
    return readLog(file, GRAMMAR, from).errors.map(({ line, around }) => ({
        line: withoutPlace(line),
        around: around.map(withoutPlace),
    }));
}
function withoutPlace(line) {
    return line.replace(/^.* ERROR +\S+ +- (\S+:\d+ - )?/, '');
}
//# sourceMappingURL=log.js.map
// EXTERNAL MODULE: ./build/words/errors.js + 1 modules
var words_errors = __nccwpck_require__(8963);
;// CONCATENATED MODULE: ./build/lxc/lxc.js




const ASK_LIMIT_MS = 5000;
/** One container under an LXC path of its own, through the lxc-* tools of one folder. */
class Lxc {
    path;
    name;
    log;
    /** File with each command that was run, as it was, and the names of its environment variables. */
    commands;
    tools;
    outputs;
    env;
    calls = 0;
    /**
     * @param tools folder of the tools: PATH may find others first, beside the CRIU that is under test
     * @param folder private to this container: the LXC path, the log and what the tools print go there
     */
    constructor(tools, folder, name, env) {
        this.tools = tools;
        this.path = (0,external_node_path_.join)(folder, 'lxc');
        this.name = name;
        this.log = (0,external_node_path_.join)(folder, 'lxc.log');
        this.commands = (0,external_node_path_.join)(folder, 'commands');
        this.outputs = (0,external_node_path_.join)(folder, 'outputs');
        this.env = env;
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(this.path, name), { recursive: true });
        (0,external_node_fs_.mkdirSync)(this.outputs);
    }
    get configFile() {
        return (0,external_node_path_.join)(this.path, this.name, 'config');
    }
    start(timeoutMs) {
        return this.call('lxc-start', ['-d'], { timeoutMs });
    }
    /** Kills it. */
    stop(timeoutMs) {
        return this.call('lxc-stop', ['-k'], { timeoutMs });
    }
    /**
     * Dumps the container: and stops it, or leaves it running, or dumps its memory alone, which leaves it running, too.
     *
     * @param images absolute and empty: LXC refuses a folder that holds a checkpoint
     * @param how `parent` is a folder beside `images` with a dump of the memory, of which only the changes are dumped
     */
    checkpoint(images, how, limit) {
        const kind = { stop: ['-s'], 'leave-running': [], 'pre-dump': ['-p'] }[how.kind];
        const parent = how.parent === null ? [] : ['--predump-dir', (0,external_node_path_.join)('..', (0,external_node_path_.basename)(how.parent))];
        return this.call('lxc-checkpoint', [...kind, ...parent, '-v', '-D', images], limit);
    }
    restore(images, limit) {
        return this.call('lxc-checkpoint', ['-r', '-v', '-D', images], limit);
    }
    /**
     * State as LXC names it (`RUNNING`, `STOPPED`), `UNKNOWN` when LXC has no such container any more, and the pid of the
     * container's init, null when there is none.
     *
     * @throws StageError without a class when LXC says nothing: then nothing is known of the container
     */
    async info() {
        const result = await (0,host_command/* run */.eF)([(0,external_node_path_.join)(this.tools, 'lxc-info'), '-P', this.path, '-n', this.name, '-s', '-p'], {
            timeoutMs: ASK_LIMIT_MS,
            env: this.env,
        });
        const isGone = result.code === 1 && (0,host_command/* tail */.RT)(result).includes("doesn't exist");
        const state = isGone ? 'UNKNOWN' : result.stdout.match(/^State:\s+([A-Z]+)$/im)?.[1];
        if (state === undefined || !(isGone || result.code === 0)) {
            const reason = `${(0,host_command/* outcome */.bu)(result, ASK_LIMIT_MS)}: ${(0,host_command/* tail */.RT)(result) || 'it printed nothing'}`;
            throw new words_errors/* StageError */.Zu(null, `lxc-info did not say in which state the container is (${reason}).`);
        }
        const pid = Number(result.stdout.match(/^PID:\s+(\d+)$/im)?.[1] ?? 0);
        return { state, pid: pid > 0 ? pid : null };
    }
    /** With the output in a file: the monitor that start and restore leave behind would hold a pipe open. */
    call(tool, args, { timeoutMs, signal, env = this.env }) {
        this.calls += 1;
        const argv = [(0,external_node_path_.join)(this.tools, tool), '-P', this.path, '-n', this.name, '-l', 'TRACE', '-o', this.log, ...args];
        // LC_ALL is set by `run`.
        const names = [...Object.keys(env), 'LC_ALL'].sort();
        (0,external_node_fs_.appendFileSync)(this.commands, `${argv.map(host_command/* quoted */.TL).join(' ')}\n  with ${names.join(' ')}\n`);
        return (0,host_command/* run */.eF)(argv, {
            timeoutMs,
            ...(signal === undefined ? {} : { signal }),
            env,
            outputFile: (0,external_node_path_.join)(this.outputs, `${this.calls}-${tool}`),
        });
    }
}
//# sourceMappingURL=lxc.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/lxc/marks.js




/**
 * By their paths below /proc/sys. No value is a default of the kernel.
 *
 * `net/ipv4/ping_group_range` is left alone: CRIU 4.1.1 cannot restore its default when 4.2.1 dumped it, and that must be seen.
 */
const INTERFACE_SYSCTLS = {
    'net/ipv4/ip_forward': '1',
    'net/ipv4/conf/eth0/rp_filter': '2',
    'net/ipv4/conf/eth0/arp_ignore': '1',
    'net/ipv6/conf/eth0/accept_ra': '0',
    'net/ipv6/conf/eth0/hop_limit': '77',
};
const PROTOCOL_SYSCTLS = {
    'net/core/somaxconn': '777',
    'net/ipv4/ip_local_port_range': '20000 30000',
    'net/ipv4/ip_unprivileged_port_start': '777',
    'net/ipv4/tcp_keepalive_time': '1234',
};
const IPC_SYSCTLS = {
    'kernel/msgmax': '7777',
    'kernel/msgmni': '777',
    'kernel/sem': '250 32000 77 128',
    'kernel/shmmni': '777',
};
/** Of the container's init. */
const NICENESS = 7;
const LIMIT_MS = 5000;
/**
 * Arguments: paths and values of sysctls, in turn. Says which marks could be made; none of them has to be.
 *
 * The packet filter's rule is of what iptables-nft writes as nftables alone: with a match or target of xtables in it
 * (REJECT, say) CRIU cannot restore the container (`unsupported xtables compat expression`).
 */
const MARKS = `
while [ $# -gt 0 ]; do
  [ ! -e "/proc/sys/$1" ] || echo "$2" > "/proc/sys/$1" || exit 1
  shift 2
done
ip neigh add 10.77.0.77 lladdr 02:c8:10:1c:00:77 dev eth0 nud permanent && echo neighbour
ip rule add from 10.77.0.99 lookup main priority 777 && echo rule
iptables -w -A INPUT -s ${network/* ADDRESSES */.FV.blocked4} -j DROP && echo filter
:
`;
/**
 * Makes of the container's what would otherwise be as it is by default: a restore that forgets it would not be seen.
 *
 * @param pid the container's init
 * @returns the marks that this kernel took
 */
async function setMarks(pid, env) {
    (0,external_node_os_.setPriority)(pid, NICENESS);
    const sysctls = Object.entries({ ...INTERFACE_SYSCTLS, ...PROTOCOL_SYSCTLS, ...IPC_SYSCTLS }).flat();
    const enter = ['nsenter', '-t', String(pid), '--net', '--ipc', '--', 'sh', '-c', MARKS, 'marks'];
    const result = await (0,host_command/* run */.eF)([...enter, ...sysctls], { timeoutMs: LIMIT_MS, env });
    if (result.code !== 0) {
        const reason = `${(0,host_command/* outcome */.bu)(result, LIMIT_MS)}: ${(0,host_command/* tail */.RT)(result)}`;
        throw new words_errors/* StageError */.Zu('start', `The container could not be given its sysctls (${reason}).`);
    }
    return new Set(result.stdout.split('\n'));
}
//# sourceMappingURL=marks.js.map
;// CONCATENATED MODULE: ./build/provide/machines.js
/** In Debian's words: a machine, and its name in folders. */
const MACHINES = {
    x64: { debian: 'amd64', triplet: 'x86_64-linux-gnu', loader: 'ld-linux-x86-64.so.2' },
    arm64: { debian: 'arm64', triplet: 'aarch64-linux-gnu', loader: 'ld-linux-aarch64.so.1' },
};
//# sourceMappingURL=machines.js.map
;// CONCATENATED MODULE: ./build/provide/prefix.js



/**
 * Where the library of an LXC that was built by hand lies, for a loader that does not know that place: meson leaves
 * no run path in what it installs. Empty for any other folder of programs.
 */
function libraryFolders(programs) {
    const prefix = (0,external_node_path_.dirname)(programs);
    const { triplet } = MACHINES[process.arch] ?? { triplet: '' };
    return ['lib', `lib/${triplet}`, 'lib64']
        .map((name) => (0,external_node_path_.join)(prefix, name))
        .filter((folder) => (0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, 'liblxc.so.1')));
}
//# sourceMappingURL=prefix.js.map
// EXTERNAL MODULE: ./build/workload/registry.js + 11 modules
var registry = __nccwpck_require__(9038);
;// CONCATENATED MODULE: ./build/core/circumstances.js

/** Of a cell's failures, whatever was at work. */
function circumstances({ lxc, cgroup, features, mode, }) {
    // What CRIU was told to do without, it does not miss.
    const unneeded = { has: true, evidence: 'no-breakpoints' };
    return {
        lxc: lxc.version,
        kernel: (0,external_node_os_.release)(),
        cgroup,
        features: mode.noBreakpoints ? { ...features, 'hardware-breakpoints': unneeded } : features,
    };
}
//# sourceMappingURL=circumstances.js.map
;// CONCATENATED MODULE: ./build/criu/faults.js
/**
 * What CRIU can be told to fail at by CRIU_FAULT: the number there, and, as a pattern, the line of its log that shows that
 * it did.
 */
const FAULTS = {
    'dump-early': { number: 1, during: 'dump', sign: 'fault: CRIU sudden detach' },
    'dump-pages': { number: 3, during: 'dump', sign: 'fault: Dump VMA pages failure!' },
    parasite: { number: 5, during: 'dump', sign: 'Unable to connect a transport socket: Connection refused' },
    restore: { number: 2, during: 'restore', sign: 'fault: Restore root task failure!' },
    // CRIU says nothing of this one. The last step before it moves the container's veth, once every process is restored.
    'post-restore': { number: 6, during: 'restore', sign: 'Moving dev \\S+ to bridge' },
};
/** CRIU_FAULT with which CRIU goes from system call to system call where it would set a hardware breakpoint. */
const NO_BREAKPOINTS = 130;
//# sourceMappingURL=faults.js.map
;// CONCATENATED MODULE: ./build/criu/log.js


/** What CRIU writes last when all went well. */
const SUCCESS = {
    'pre-dump': 'Pre-dumping finished successfully',
    dump: 'Dumping finished successfully',
    restore: 'Restore finished successfully',
};
/** What CRIU writes last when it gives up. */
const FAILED = { dump: 'Dumping FAILED.', restore: 'Restoring FAILED.' };
/** Of every version: `(00.012345)`, `pie: `, a pid, and then `Error (criu/vdso.c:381): vdso: …`. */
const log_GRAMMAR = {
    error: /(^|[ :])Error[ :]/,
    harmless: [
        "rlimit: Can't setup RLIMIT_NOFILE for self",
        'Address already assigned',
        'address already assigned',
        // It looks whether there is a legacy iptables, and goes on without.
        'tables-legacy-',
        'exited, status=',
    ],
    consequences: [
        'cg: cgroupd: recv req error',
        "mnt: Can't remove the directory",
        'killed by signal 9',
        ...Object.values(FAILED),
    ],
    notes: {
        version: /Version: \S/,
        ...Object.fromEntries(Object.entries(SUCCESS).map(([action, text]) => [action, new RegExp(text)])),
        ...Object.fromEntries(Object.entries(FAULTS).map(([fault, { sign }]) => [`fault ${fault}`, new RegExp(sign)])),
    },
};
/** Reads a `dump.log` or `restore.log`; one that is not there is an empty one. */
function readCriuLog(file) {
    const { errors, notes, last } = readLog(file, log_GRAMMAR);
    const has = (note) => notes[note] !== undefined;
    return {
        errors,
        writer: writer(notes['version'] ?? ''),
        succeeded: { 'pre-dump': has('pre-dump'), dump: has('dump'), restore: has('restore') },
        faults: Object.keys(FAULTS).filter((fault) => has(`fault ${fault}`)),
        last,
    };
}
/** Whether a log shows that CRIU failed at what it was told to fail at, and at nothing else before. */
function showsFault(fault, { errors, faults }) {
    if (fault !== 'post-restore')
        return faults.includes(fault);
    // CRIU's end is among the errors only where there is no other. That it kills the container's init may stand before it:
    // CRIU tells of that when SIGCHLD comes before it waits (seen on a busy processor).
    return faults.includes(fault) && errors.some(({ line }) => line.includes(FAILED.restore));
}
/** A CRIU as its logs name it: `4.2.1`, and with the commit what is no release: `4.2 (gitid g2cf8f13ca)`. */
function signature({ version, gitId }) {
    const release = version.replace(/\+.*$/, '');
    return gitId === undefined ? release : `${release} (gitid ${gitId})`;
}
function writer(log) {
    const [, version, gitId] = log.match(/Version: (\S+)(?: \(gitid (\S+)\))?/) ?? [];
    if (version === undefined)
        return null;
    return signature({ version, ...(gitId === undefined || gitId === '0' ? {} : { gitId }) });
}
//# sourceMappingURL=log.js.map
;// CONCATENATED MODULE: ./build/criu/hang.js


const LOOK_MS = 200;
const LATE_MS = 5 * LOOK_MS;
/** CRIU writes a line every few milliseconds, but where it waits for something. */
const STANDSTILL_MS = 3000;
/** Watches the log of a CRIU at work, and ends the work when it hangs in a way that is known. */
class HangWatch {
    /** The line of the log that it hangs at; null while it does not. */
    line = null;
    /** How long nothing was added to the log by then. */
    seconds = 0;
    ended = new AbortController();
    timer;
    /**
     * @param file the log; not there until CRIU has begun
     * @param hangs each the lines by which a CRIU that hangs is known, among the last ones of its log; none, nothing is
     * watched
     */
    constructor(file, hangs) {
        let size = 0;
        let since = Date.now();
        let looked = since;
        const look = () => {
            const now = (0,external_node_fs_.statSync)(file, { throwIfNoEntry: false })?.size ?? 0;
            if (now !== size)
                [size, since] = [now, Date.now()];
            // A machine that was suspended, or that has no time for us, has none for CRIU either.
            const isLate = Date.now() - looked > LATE_MS;
            looked = Date.now();
            if (isLate)
                since = looked;
            const ms = looked - since;
            if (size === 0 || ms < STANDSTILL_MS)
                return;
            const line = readCriuLog(file).last.find((each) => hangs.some((pattern) => pattern.test(each)));
            // Somewhere else: the log is not read again until it has grown.
            if (line === undefined) {
                since = Number.POSITIVE_INFINITY;
                return;
            }
            [this.line, this.seconds] = [line, Math.round(ms / 1000)];
            this.end();
            this.ended.abort();
        };
        if (hangs.length > 0)
            this.timer = setInterval(look, LOOK_MS);
    }
    /** Ends the work. */
    get signal() {
        return this.ended.signal;
    }
    /** The work has ended. */
    end() {
        clearInterval(this.timer);
    }
}
//# sourceMappingURL=hang.js.map
;// CONCATENATED MODULE: ./build/criu/statistics.js
/** CRIU's statistics images: two magic numbers, a size, one protobuf message (images/stats.proto). */
const SERVICE_MAGIC = 0x55105940;
const STATS_MAGIC = 0x57093306;
const DUMP_FIELD = 1;
const RESTORE_FIELD = 2;
/** Decodes `stats-dump`. Throws when it is not that. */
function decodeDumpStats(image) {
    const field = fields(message(image, DUMP_FIELD, 'stats-dump'));
    return {
        freezingTime: field.required(1),
        frozenTime: field.required(2),
        memdumpTime: field.required(3),
        memwriteTime: field.required(4),
        pagesScanned: field.required(5),
        pagesSkippedParent: field.required(6),
        pagesWritten: field.required(7),
    };
}
/** Decodes `stats-restore`. Throws when it is not that. */
function decodeRestoreStats(image) {
    const field = fields(message(image, RESTORE_FIELD, 'stats-restore'));
    const pagesRestored = field.optional(5);
    return {
        pagesCompared: field.required(1),
        pagesSkippedCow: field.required(2),
        forkingTime: field.required(3),
        restoreTime: field.required(4),
        ...(pagesRestored === undefined ? {} : { pagesRestored }),
    };
}
function message(image, wanted, name) {
    // CRIU before 1.6 writes no service magic.
    const start = image.length >= 4 && image.readUInt32LE(0) === SERVICE_MAGIC ? 4 : 0;
    if (image.length < start + 8 || image.readUInt32LE(start) !== STATS_MAGIC) {
        throw new Error(`${name} is not a CRIU statistics image.`);
    }
    const size = image.readUInt32LE(start + 4);
    const entry = image.subarray(start + 8, start + 8 + size);
    if (entry.length !== size)
        throw new Error(`${name} ends too early.`);
    for (const { number, bytes } of parse(entry)) {
        if (number === wanted && bytes !== undefined)
            return bytes;
    }
    throw new Error(`${name} holds no such statistics.`);
}
function fields(entry) {
    const values = new Map(parse(entry).map(({ number, value }) => [number, value]));
    return {
        optional: (number) => values.get(number),
        required(number) {
            const value = values.get(number);
            if (value === undefined)
                throw new Error(`CRIU's statistics lack field ${number}.`);
            return value;
        },
    };
}
/** The wire format of protobuf, as far as needed: unknown fields are passed over. */
function parse(buffer) {
    const found = [];
    let at = 0;
    const varint = () => {
        let value = 0;
        for (let factor = 1;; factor *= 128) {
            const byte = buffer[at++];
            if (byte === undefined)
                throw new Error("CRIU's statistics end too early.");
            value += (byte & 127) * factor;
            if (byte < 128)
                return value;
        }
    };
    const take = (length) => {
        if (at + length > buffer.length)
            throw new Error("CRIU's statistics end too early.");
        at += length;
        return buffer.subarray(at - length, at);
    };
    while (at < buffer.length) {
        const tag = varint();
        const number = Math.floor(tag / 8);
        switch (tag % 8) {
            case 0:
                found.push({ number, value: varint() });
                break;
            case 1:
                take(8);
                break;
            case 2:
                found.push({ number, bytes: take(varint()) });
                break;
            case 5:
                take(4);
                break;
            default:
                throw new Error(`CRIU's statistics hold an unknown wire type ${tag % 8}.`);
        }
    }
    return found;
}
//# sourceMappingURL=statistics.js.map
;// CONCATENATED MODULE: ./build/facts/apps.js
const redisTransaction = {
    name: 'redis-transaction',
    policy: 'must',
    reads: 'what EXEC makes of an INCR that lay queued behind MULTI, on a connection that is held through all cycles',
    rule: 'one more',
    why: 'A database that loses what a client has begun, or does it twice, has lost its promise.',
    read: ({ redis }) => redis,
    compare: (before, after) => after === before + 1
        ? null
        : `The counter stood at ${before}; the transaction that was open made it ${after ?? 'nothing: redis did not answer'}.`,
};
const nginxKeepAlive = {
    name: 'nginx-keep-alive',
    policy: 'must',
    reads: 'how nginx counts a connection that is kept alive, and the requests on it',
    rule: 'the same connection, and the next request on it',
    why: 'Proxies and browsers keep their connections, and expect an answer on them.',
    read: ({ nginx }) => nginx,
    compare(before, after) {
        if (after === null)
            return 'nginx did not answer over the connection that was kept alive.';
        return after.connection === before.connection && after.request === before.request + 1
            ? null
            : `Request ${before.request} on nginx's connection ${before.connection} was followed by request ${after.request} on connection ${after.connection}.`;
    },
};
const streamedResponse = {
    name: 'streamed-response',
    policy: 'must',
    reads: 'numbered lines of one response of a python server, which began before the first dump',
    rule: 'it goes on with the next line, without a gap',
    why: 'A download that stands still, or has a hole, is worse than one that failed.',
    read: ({ stream }) => stream,
    compare(before, after) {
        if (after === null)
            return 'The streamed response did not go on, or not without a gap.';
        return after.first === before.last + 1
            ? null
            : `Line ${before.last} of the streamed response was followed by line ${after.first}.`;
    },
};
//# sourceMappingURL=apps.js.map
;// CONCATENATED MODULE: ./build/facts/in-flight.js
/** What was sent before the dump must come out after the restore. */
function arrived(where, before, after) {
    return after.received === before.sent ? null : `${before.sent} lay in ${where}, and ${after.received} came out.`;
}
/** The first complaint of several. */
function first(...complaints) {
    return complaints.find((complaint) => complaint !== null) ?? null;
}
//# sourceMappingURL=in-flight.js.map
;// CONCATENATED MODULE: ./build/facts/clocks.js

/** Clocks that a process may rely on never to go back, against what it remembers of them. */
const clocks = {
    name: 'clocks',
    policy: 'must',
    reads: 'CLOCK_MONOTONIC and CLOCK_BOOTTIME, and what the process remembers of them',
    rule: 'goes on from what is remembered',
    why: 'A clock that goes back ends timeouts never, or at once.',
    read: ({ held }) => held.clocks,
    compare: (before, after) => after === null
        ? 'The clocks cannot be read.'
        : first(compareClock('CLOCK_MONOTONIC', before.monotonic, after.monotonic), compareClock('CLOCK_BOOTTIME', before.boottime, after.boottime)),
};
/** Strings of the same length, so that their order is that of the numbers. */
function compareClock(name, before, after) {
    if (after.last !== before.now)
        return `${name} said ${before.now}, and ${after.last} is remembered.`;
    return after.now > after.last ? null : `${name} went back from ${after.last} to ${after.now}.`;
}
//# sourceMappingURL=clocks.js.map
;// CONCATENATED MODULE: ./build/facts/counter.js
/** The witness numbers its answers: the first after the restore must be the next after the last before the dump. */
const counter = {
    name: 'counter',
    policy: 'must',
    reads: "the number of the witness's answer",
    rule: 'one more',
    why: 'A process that went back, or was run again, repeats a number.',
    read: ({ answer }) => answer.serial,
    compare: (before, after) => after === before + 1 ? null : `The counter stood at ${before} and went on with ${after} instead of ${before + 1}.`,
};
//# sourceMappingURL=counter.js.map
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/facts/fact.js
/** The commonest rule: it must be what it was. */
function unchanged(what) {
    return {
        rule: 'the same',
        compare: (before, after) => JSON.stringify(before) === JSON.stringify(after)
            ? null
            : `${what} changed from ${difference(before, after)} to ${difference(after, before)}.`,
    };
}
/** A value as JSON; of a list or an object only what the other has not, if there is any of that. */
function difference(value, other) {
    const there = new Set(parts(other).map((part) => JSON.stringify(part)));
    const rest = parts(value).filter((part) => !there.has(JSON.stringify(part)));
    if (typeof value !== 'object' || value === null || rest.length === 0)
        return JSON.stringify(value);
    return JSON.stringify(Array.isArray(value) ? rest : Object.fromEntries(rest));
}
function parts(value) {
    return Array.isArray(value) ? value : Object.entries(value ?? {});
}
//# sourceMappingURL=fact.js.map
;// CONCATENATED MODULE: ./build/facts/processes.js



/** The process tree, by the pids that the container knows. */
const processes = {
    name: 'processes',
    policy: 'must',
    reads: 'pid, parent, process group, session, name, command line and number of threads of each process',
    why: 'Programs know each other by these numbers, and a process more or less is another container.',
    read({ pid: init }) {
        const all = processesOf(init);
        return standingProcesses(init).map(({ pid, outer }) => {
            const parent = Number((0,host_process/* statusField */.DX)(outer, 'PPid'));
            return {
                pid,
                parent: all.includes(parent) ? ((0,host_process/* innermostPid */.B4)(parent) ?? 0) : 0,
                group: innermost(outer, 'NSpgid'),
                session: innermost(outer, 'NSsid'),
                name: (0,host_process/* statusField */.DX)(outer, 'Name') ?? '',
                command: ((0,host_process/* readOrNull */.di)(`/proc/${outer}/cmdline`) ?? '').replaceAll('\0', ' ').trim(),
                threads: Number((0,host_process/* statusField */.DX)(outer, 'Threads')),
            };
        });
    },
    ...unchanged('The process tree'),
};
/**
 * The processes that stay: init and its children. Below these are the sleeps that they start for a moment. A zombie does
 * not stand: a server that was killed would look as it did for as long as nobody asks for its end.
 */
function standingProcesses(init) {
    const all = processesOf(init);
    return all
        .filter((outer) => outer === init || [init, 0].includes(parentAmong(all, outer)))
        .map((outer) => ({ pid: (0,host_process/* innermostPid */.B4)(outer) ?? 0, outer }))
        .filter(({ pid, outer }) => pid !== 0 && (0,host_process/* identify */.ls)(outer) !== null)
        .sort((a, b) => a.pid - b.pid);
}
/** Something of each standing process, but of those that end meanwhile; see {@link grouped}. */
function ofEach(init, read) {
    return grouped(standingProcesses(init).flatMap(({ pid, outer }) => unlessItEnds(outer, () => [pid, read(outer, pid)])));
}
/** What was read of a process, in a list that is empty when the process ended before that. */
function unlessItEnds(pid, read) {
    const identity = (0,host_process/* identify */.ls)(pid);
    const stands = () => identity !== null && (0,host_process/* isAlive */._n)(identity);
    try {
        const value = read();
        return stands() ? [value] : [];
    }
    catch (error) {
        if (stands())
            throw error;
        return [];
    }
}
/** Values by the pids that have them, as the container knows these: `{ '1 3 4': … }`. */
function grouped(values) {
    const groups = new Map();
    for (const [pid, value] of values) {
        const key = JSON.stringify(value);
        const group = groups.get(key) ?? { pids: [], value };
        group.pids.push(pid);
        groups.set(key, group);
    }
    return Object.fromEntries([...groups.values()].map(({ pids, value }) => [pids.join(' '), value]));
}
/** Each process must have what it had. One that is new or gone is for the fact `processes` to tell. */
function unchangedOfEach(what) {
    return {
        rule: 'the same for each process',
        compare(before, after) {
            if (after === null)
                return `${what} of the processes could not be read.`;
            const now = byPid(after);
            for (const [pid, was] of byPid(before)) {
                if (now.has(pid) && JSON.stringify(was) !== JSON.stringify(now.get(pid))) {
                    return `${what} of process ${pid} changed from ${difference(was, now.get(pid))} to ${difference(now.get(pid), was)}.`;
                }
            }
            return null;
        },
    };
}
function byPid(groups) {
    return new Map(Object.entries(groups).flatMap(([pids, value]) => pids.split(' ').map((pid) => [pid, value])));
}
/** All processes of the container's pid namespace, by the pids that the sandbox knows. */
function processesOf(init) {
    const namespace = pidNamespace(init);
    return (0,external_node_fs_.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number)
        .filter((pid) => namespace !== null && pidNamespace(pid) === namespace);
}
/** The pid that the sandbox knows for a pid of the container; null when there is none. */
function outerPid(init, inner) {
    return processesOf(init).find((pid) => (0,host_process/* innermostPid */.B4)(pid) === inner) ?? null;
}
/** 0 when the parent is not in the container. */
function parentAmong(all, outer) {
    const parent = Number((0,host_process/* statusField */.DX)(outer, 'PPid'));
    return all.includes(parent) ? parent : 0;
}
/** What a field of /proc/PID/status says for the innermost pid namespace. */
function innermost(outer, field) {
    return Number((0,host_process/* statusField */.DX)(outer, field)?.split(/\s+/).at(-1) ?? 0);
}
function pidNamespace(pid) {
    try {
        return (0,external_node_fs_.readlinkSync)(`/proc/${pid}/ns/pid`);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=processes.js.map
;// CONCATENATED MODULE: ./build/facts/credentials.js


/** Fields of /proc/PID/status. */
const credentials_fields = (outer, names) => Object.fromEntries(names.map((name) => [name, (0,host_process/* statusField */.DX)(outer, name)?.replaceAll(/\s+/g, ' ').trim() ?? null]));
const credentials = {
    name: 'credentials',
    policy: 'must',
    reads: 'real, effective, saved and file system uid and gid of each process',
    why: 'A process that comes back as another user may do other things.',
    read: ({ pid }) => ofEach(pid, (outer) => credentials_fields(outer, ['Uid', 'Gid'])),
    ...unchangedOfEach('The user or the group'),
};
/** Two are taken from the container by its config, so that a restore with all of them is seen. */
const capabilities = {
    name: 'capabilities',
    policy: 'must',
    reads: 'the inheritable, permitted, effective, bounding and ambient set of each process',
    why: 'A capability more is a confinement less; one that is lost breaks the program.',
    read: ({ pid }) => ofEach(pid, (outer) => credentials_fields(outer, ['CapInh', 'CapPrm', 'CapEff', 'CapBnd', 'CapAmb'])),
    ...unchangedOfEach('A capability'),
};
const confinement = {
    name: 'confinement',
    policy: 'must',
    reads: 'no_new_privs, seccomp mode and security label of each process',
    why: 'What keeps a process from doing harm must be there after the restore, too.',
    read: ({ pid }) => ofEach(pid, (outer) => ({
        ...credentials_fields(outer, ['NoNewPrivs', 'Seccomp', 'Seccomp_filters']),
        label: (0,host_process/* readOrNull */.di)(`/proc/${outer}/attr/current`)?.replace(/[\0\n]+$/, '') ?? null,
    })),
    ...unchangedOfEach('The confinement'),
};
//# sourceMappingURL=credentials.js.map
;// CONCATENATED MODULE: ./build/facts/deleted-file.js


/** A file that has no name any more: the witness appends the number of each answer to it. */
const deletedFile = {
    name: 'deleted-file',
    policy: 'must',
    reads: 'the content of an open file that has no name any more',
    rule: 'what it held, and one line more',
    why: 'Nobody else keeps its content: CRIU has to.',
    read({ pid }) {
        for (const { outer } of standingProcesses(pid)) {
            const file = (0,host_process/* openFiles */.Km)(outer).find(({ target }) => target.endsWith('/deleted (deleted)'));
            if (file !== undefined)
                return (0,host_process/* readOrNull */.di)(`/proc/${outer}/fd/${file.fd}`);
        }
        return null;
    },
    compare(before, after) {
        if (after === null)
            return 'The open deleted file is gone.';
        const added = after.startsWith(before) ? after.slice(before.length) : '';
        return /^\d+\n$/.test(added)
            ? null
            : `The open deleted file held ${JSON.stringify(before)} and, one line later, ${JSON.stringify(after)}.`;
    },
};
//# sourceMappingURL=deleted-file.js.map
;// CONCATENATED MODULE: ./build/facts/devices.js
/** Tried, not read: on cgroup v1 `devices.list` does not say what is denied, and on v2 there is no file at all. */
const devices = {
    name: 'devices',
    policy: 'must',
    reads: "which of the devices console (denied by the config) and null a process in the container's cgroup can make",
    rule: 'the same',
    why: 'A container that may make devices which were denied to it can reach the host.',
    read: ({ view }) => (view.devices.includes('null') ? view.devices : null),
    compare: (before, after) => after?.join() === before.join()
        ? null
        : `The container's cgroup let ${before.join(', ')} be made, and lets ${after?.join(', ') ?? 'nothing'}.`,
    absence: 'On this host not even null can be made in the sandbox.',
};
//# sourceMappingURL=devices.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
;// CONCATENATED MODULE: ./build/facts/environment.js




const environment = {
    name: 'environment',
    policy: 'must',
    reads: 'working folder, root, umask and environment variables (as a sum) of each process',
    why: 'A path or a variable that a program was started with must mean the same to it.',
    read: ({ pid }) => ofEach(pid, (outer) => ({
        cwd: (0,external_node_fs_.readlinkSync)(`/proc/${outer}/cwd`),
        root: (0,external_node_fs_.readlinkSync)(`/proc/${outer}/root`),
        umask: (0,host_process/* statusField */.DX)(outer, 'Umask'),
        variables: (0,external_node_crypto_.createHash)('sha256')
            .update((0,host_process/* readOrNull */.di)(`/proc/${outer}/environ`) ?? '')
            .digest('hex')
            .slice(0, 16),
    })),
    ...unchangedOfEach('The environment'),
};
//# sourceMappingURL=environment.js.map
;// CONCATENATED MODULE: ./build/facts/event-descriptors.js


/** Its number goes up by one with each question. */
const eventfd = {
    name: 'eventfd',
    policy: 'must',
    reads: 'the number in an eventfd',
    rule: 'one more with each question',
    why: 'Event loops wake each other by it.',
    read: ({ held }) => held.eventfd,
    compare: (before, after) => (after === before + 1 ? null : `The eventfd held ${before + 1}, and ${after} came out.`),
};
/** A signal that a descriptor will deliver. */
const signalfd = {
    name: 'signalfd',
    policy: 'must',
    reads: 'a blocked signal that a signalfd delivers',
    rule: 'what was sent before the dump arrives',
    why: 'A server that is told to stop by a signal must hear of it.',
    read: ({ held }) => held.signalfd,
    compare: (before, after) => (after === null ? 'The signalfd is gone.' : arrived('the signalfd', before, after)),
};
/** Which of its descriptors are ready, and the keys that they were given. In no order. */
const epoll = {
    name: 'epoll',
    policy: 'must',
    reads: 'which descriptors an epoll finds ready, and the keys they were given',
    rule: 'the same',
    why: 'An event loop that is not woken stands still.',
    read: ({ held }) => held.epoll.sort((a, b) => a.key.localeCompare(b.key)),
    compare: (before, after) => after === null || after.length === 0
        ? 'The epoll sees no event.'
        : unchanged('What the epoll sees').compare(before, after),
};
/** A file is made and removed in a folder that is watched. */
const inotify = {
    name: 'inotify',
    policy: 'must',
    reads: 'what an inotify says of a file that is made and removed',
    rule: 'the same',
    why: 'Programs that watch their files would not see them change.',
    read: ({ held }) => held.inotify,
    compare: (before, after) => after === null || after.length === 0
        ? 'The inotify sees no event.'
        : unchanged('What the inotify sees').compare(before, after),
};
//# sourceMappingURL=event-descriptors.js.map
;// CONCATENATED MODULE: ./build/facts/files.js

/** Content and flags of an open file, its offset, which two descriptors share, and the content of one without a name. */
const files = {
    name: 'files',
    policy: 'must',
    reads: 'content, flags and shared offset of an open file, and the content of one without a name',
    rule: 'the same',
    why: 'A log or a database goes on writing where it was.',
    read: ({ held }) => held.files,
    compare: (before, after) => after?.read === 1 ? unchanged('An open file').compare(before, after) : 'The open file cannot be read.',
};
/** Content, size, offset and seals. */
const memfd = {
    name: 'memfd',
    policy: 'must',
    reads: 'content, size, offset and seals of a memfd',
    why: 'Sealed memory is what programs trust each other by.',
    read: ({ held }) => held.memfd,
    ...unchanged('The memfd'),
};
const LOCKED = { type: 1 /* F_WRLCK */, flockError: 11 /* EAGAIN */ };
/** A lock of some bytes (fcntl) and one of a whole file (flock): others must meet them. */
const fileLocks = {
    name: 'file-locks',
    policy: 'must',
    reads: 'a lock of some bytes (fcntl) and of a whole file (flock), tried by somebody else',
    rule: 'others still meet them',
    why: 'Two who hold one lock spoil what it guards.',
    read: ({ held }) => held.fileLocks,
    compare(before, after) {
        if (after?.type !== LOCKED.type)
            return 'The lock of a part of a file is gone.';
        if (after.flockError !== LOCKED.flockError)
            return 'The lock of a file is gone.';
        return unchanged('The file locks').compare(before, after);
    },
};
//# sourceMappingURL=files.js.map
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __nccwpck_require__(7946);
;// CONCATENATED MODULE: ./build/facts/cgroup-folder.js



/** The cgroup in which a process is now, not the one in which it should be; null without such a controller on v1. */
function cgroupFolder(pid, version, controller) {
    const mountinfo = (0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8');
    const hierarchy = (0,cgroups/* parseHierarchies */.lV)(mountinfo, (0,host_process/* readOrNull */.di)(`/proc/${pid}/cgroup`) ?? '').find((each) => each.version === version && (version === 'v2' || each.name.split(',').includes(controller)));
    return hierarchy?.own ?? null;
}
//# sourceMappingURL=cgroup-folder.js.map
;// CONCATENATED MODULE: ./build/facts/view.js







const view_LIMIT_MS = 5000;
/** Nobody listens there. */
const CLOSED_PORT = 777;
/** Between two namespaces of one kernel an answer comes at once or never, but for the first, which waits for ARP. */
const FIRST_ANSWER_MS = 3000;
const ANSWER_MS = 50;
/**
 * Arguments: busybox, the container's folder in the cgroup hierarchy of devices, the sysctls to read.
 *
 * Every section is one line of a name and what follows it. The first ones must be there; of those that a kernel may lack a
 * line tells that they were read: one that is empty is not one that failed. A device is made in the sandbox's own /tmp, and removed.
 */
const QUESTIONS = `
busybox=$1 cgroup=$2
shift 2
echo :hostname; uname -n || exit 1
echo :links; ip -json addr show || exit 1
echo :routes; ip -json -4 route show || exit 1
echo :routes6; ip -json -6 route show || exit 1
echo :rules; ip -json -4 rule show && echo :rulesend
echo :neighbours; ip -json -4 neigh show nud permanent && echo :neighboursend
echo :filter; iptables-save -t filter && echo :filterend
echo :sysctls; cd /proc/sys && "$busybox" grep -s . "$@"
echo :devices
[ -e "$cgroup/cgroup.procs" ] && echo 0 > "$cgroup/cgroup.procs" && cd /tmp || exit 0
make() { "$busybox" mknod "device-$1" c "$2" "$3" && rm "device-$1" && echo "$1"; }
make console 5 1
make null 1 3
:
`;
/**
 * @param pid the container's init
 * @param busybox for its applets
 */
async function viewContainer(pid, cgroup, busybox, env) {
    const container = network/* ADDRESSES */.FV.container4.split('/')[0];
    const enter = ['nsenter', '-t', String(pid), '--net', '--uts', '--ipc', '--', 'sh', '-c', QUESTIONS, 'view'];
    const sysctls = Object.keys({ ...INTERFACE_SYSCTLS, ...PROTOCOL_SYSCTLS, ...IPC_SYSCTLS });
    const [view, ping, blocked] = await Promise.all([
        (0,host_command/* run */.eF)([...enter, busybox, cgroupFolder(pid, cgroup, 'devices') ?? '', ...sysctls], { timeoutMs: view_LIMIT_MS, env }),
        (0,host_command/* run */.eF)([busybox, 'ping', '-c', '1', '-W', '3', container], { timeoutMs: view_LIMIT_MS, env }),
        tryBlocked(container),
    ]);
    if (view.code !== 0) {
        const reason = `${(0,host_command/* outcome */.bu)(view, view_LIMIT_MS)}: ${(0,host_command/* tail */.RT)(view)}`;
        throw new words_errors/* StageError */.Zu(null, `The container's namespaces could not be read (${reason}).`);
    }
    const sections = parseSections(view.stdout);
    const lines = (section) => sections.get(section) ?? [];
    if (lines('sysctls').length === 0)
        throw new words_errors/* StageError */.Zu(null, 'No sysctl of the container could be read.');
    const whole = (section, value) => (sections.has(`${section}end`) ? value() : null);
    const json = (section) => lines(section).flatMap((line) => parseAnswer(section, line));
    return {
        hostname: lines('hostname')[0] ?? '',
        links: json('links').map(({ ifname, address = '', mtu, txqlen = 0, flags, addr_info }) => ({
            name: ifname,
            mac: address,
            mtu,
            queue: txqlen,
            up: flags.includes('UP'),
            addresses: addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`).sort(),
        })),
        routes: [...json('routes'), ...json('routes6')]
            .map(({ dst, gateway, dev }) => `${dst}${gateway === undefined ? '' : ` via ${gateway}`} dev ${dev}`)
            .sort(),
        rules: whole('rules', () => json('rules').map(({ priority, src, srclen, table }) => `${priority}: from ${src}${srclen === undefined ? '' : `/${srclen}`} lookup ${table}`)),
        neighbours: whole('neighbours', () => json('neighbours')
            .map(({ dst, lladdr = '', dev }) => `${dst} ${lladdr} dev ${dev}`)
            .sort()),
        sysctls: Object.fromEntries(lines('sysctls').map((line) => {
            const [path = '', ...value] = line.split(':');
            return [path, value.join(':').replaceAll('\t', ' ')];
        })),
        filter: whole('filter', () => lines('filter')
            .filter((line) => /^[-:]/.test(line))
            .map((line) => line.replace(/ \[\d+:\d+\]$/, ''))),
        blocked,
        reachable: ping.code === 0,
        devices: lines('devices'),
    };
}
/** What `ip -json` printed. Names in it are the container's. */
function parseAnswer(section, line) {
    try {
        return JSON.parse(line);
    }
    catch {
        throw new words_errors/* StageError */.Zu(null, `What ip says of the container's ${section} cannot be read: ${line.slice(0, 200)}`);
    }
}
/** What was read of a section that this kernel has: a mark was made in it. */
function readable(section, what) {
    if (section === null)
        throw new words_errors/* StageError */.Zu(null, `${what} of the container could not be read.`);
    return section;
}
/** Lines by the section that they are in. An empty list is printed as an empty line by old versions of ip. */
function parseSections(text) {
    const sections = new Map();
    let lines = [];
    for (const line of text.split('\n')) {
        const name = line.match(/^:([a-z0-9]+)$/)?.[1];
        if (name !== undefined) {
            lines = [];
            sections.set(name, lines);
        }
        else if (line !== '') {
            lines.push(line);
        }
    }
    return sections;
}
/** Once the address that is not blocked has its answer, the other one would have one, too. */
async function tryBlocked(host) {
    await tryConnection(host, network/* ADDRESSES */.FV.gateway4, FIRST_ANSWER_MS);
    return tryConnection(host, network/* ADDRESSES */.FV.blocked4, ANSWER_MS);
}
async function tryConnection(host, localAddress, timeoutMs) {
    const socket = (0,external_node_net_.connect)({ host, port: CLOSED_PORT, localAddress });
    const answers = [];
    socket.once('connect', () => answers.push('connected'));
    socket.once('error', (error) => answers.push(error.code ?? error.message));
    await (0,wait/* until */.T)(() => answers.length > 0, timeoutMs);
    socket.destroy();
    return answers[0] ?? 'no answer';
}
//# sourceMappingURL=view.js.map
;// CONCATENATED MODULE: ./build/facts/filter.js


/** By what is listed and by what it does: of CRIU's own rules, which lock the network, none may be left. */
const filter = {
    name: 'filter',
    policy: 'must',
    reads: "the rules of iptables' filter table, one of them set before the dump, and whether a connection from the address that it blocks gets an answer",
    why: 'What was closed must not be open after the restore, and of the rules that CRIU locks the network with none may stay.',
    read({ view, marks }) {
        if (!marks.has('filter'))
            return null;
        return { rules: readable(view.filter, 'The packet filter'), blocked: view.blocked };
    },
    ...unchanged('The packet filter'),
    absence: 'iptables took no rule on this kernel.',
};
//# sourceMappingURL=filter.js.map
;// CONCATENATED MODULE: ./build/facts/groups.js



/** LXC starts a container without any. The sandbox has group 0, as a login of root has: a restore must not hand it on. */
const groups = {
    name: 'groups',
    policy: 'must',
    reads: 'the supplementary groups that processes have',
    why: 'What a group may read or write, a process that came back with it may, too.',
    read: ({ pid }) => {
        const all = standingProcesses(pid).map(({ outer }) => (0,host_process/* statusField */.DX)(outer, 'Groups')?.trim() ?? '');
        return [...new Set(all)].sort();
    },
    ...unchanged('The supplementary groups'),
};
//# sourceMappingURL=groups.js.map
;// CONCATENATED MODULE: ./build/facts/hostname.js

const hostname = {
    name: 'hostname',
    policy: 'must',
    reads: 'the name in its UTS namespace',
    why: 'Programs put it into logs and names of locks.',
    read: ({ view }) => view.hostname,
    ...unchanged('The hostname'),
};
//# sourceMappingURL=hostname.js.map
;// CONCATENATED MODULE: ./build/facts/kernel-timers.js


/** For an hour that is far: it must neither begin anew nor run out. */
const timerfd = {
    name: 'timerfd',
    policy: 'must',
    reads: 'interval of a timerfd that is far from firing, and how long that is',
    rule: 'the interval the same, less time left',
    why: 'A timer that begins anew, or fires at once, is another timer.',
    read: ({ held }) => held.timerfd,
    compare(before, after) {
        if (after === null)
            return 'The timerfd is gone.';
        return first(unchanged('The interval of the timerfd').compare(before.interval, after.interval), after.left > 0 && after.left < before.left
            ? null
            : `The timerfd was to fire in ${before.left} ms, and now in ${after.left} ms.`);
    },
};
/** One that had fired, and nobody had read that: once read, it must fire again. */
const expiredTimerfd = {
    name: 'expired-timerfd',
    policy: 'must',
    reads: 'whether a timerfd fires again that had fired, unread',
    rule: 'it does',
    why: 'A loop that lives by its ticks would stop.',
    read: ({ held }) => held.expiredTimerfd,
    compare: (_before, after) => (after === 1 ? null : 'The timerfd does not fire any more.'),
};
/** Sends a signal with a value, again and again (timer_create). */
const posixTimer = {
    name: 'posix-timer',
    policy: 'must',
    reads: 'the signal, with its value, of a timer of timer_create',
    rule: 'the same, again and again',
    why: 'A program that is driven by it would stop.',
    read: ({ held }) => held.posixTimer,
    compare: (before, after) => after === null || /^0*$/.test(after.value)
        ? 'The POSIX timer sends no signal.'
        : unchanged('The POSIX timer').compare(before, after),
};
const SIGALRM = 14;
/** Sends SIGALRM, again and again (setitimer). */
const intervalTimer = {
    name: 'interval-timer',
    policy: 'must',
    reads: 'the signal of a timer of setitimer',
    rule: 'the same, again and again',
    why: 'A program that is driven by it would stop.',
    read: ({ held }) => held.intervalTimer,
    compare: (before, after) => after?.signal === SIGALRM
        ? unchanged('The interval timer').compare(before, after)
        : 'The interval timer sends no signal.',
};
//# sourceMappingURL=kernel-timers.js.map
;// CONCATENATED MODULE: ./build/facts/large-memory.js


const CANNOT_WRITE = 14; // EFAULT
/** Megabytes of random content; an area with holes, that must stay holes; one that cannot be written to. */
const largeMemory = {
    name: 'large-memory',
    policy: 'must',
    reads: 'hash of megabytes of random content, holes of an area, and whether read-only memory can be written',
    rule: 'the same; with `transparent_hugepage=always` CRIU may fill the holes (criu#2081)',
    why: 'What is computed from memory that changed is wrong.',
    read: ({ held }) => ({
        ...held.largeMemory,
        hugePages: (0,host_process/* readOrNull */.di)('/sys/kernel/mm/transparent_hugepage/enabled')?.includes('[always]') ?? false,
    }),
    compare(before, after) {
        if (after?.writeError !== CANNOT_WRITE)
            return 'The read-only memory can be written to.';
        const holes = before.hugePages ? before.populated : after.populated;
        return unchanged('Large memory').compare(before, { ...after, populated: holes });
    },
};
//# sourceMappingURL=large-memory.js.map
;// CONCATENATED MODULE: ./build/facts/limits.js




const absence = 'This host offers the sandbox no such controller.';
const memoryLimit = {
    name: 'memory-limit',
    policy: 'must',
    reads: "bytes, as the container's cgroup says it",
    why: 'Without its limit a container can take the memory of all others.',
    read: (subject) => limit(subject, 'memory', { v1: 'memory.limit_in_bytes', v2: 'memory.max' }),
    ...unchanged('The memory limit'),
    absence,
};
const pidsLimit = {
    name: 'pids-limit',
    policy: 'must',
    reads: 'how many processes its cgroup allows',
    why: 'Without its limit a container can take every pid of the host.',
    read: (subject) => limit(subject, 'pids', { v1: 'pids.max', v2: 'pids.max' }),
    ...unchanged('The limit of processes'),
    absence,
};
const cpuWeight = {
    name: 'cpu-weight',
    policy: 'must',
    reads: 'cpu.shares (v1) or cpu.weight (v2) of its cgroup',
    why: 'A container that comes back with another weight takes more of the processors than it was given, or less.',
    read: (subject) => limit(subject, 'cpu', { v1: 'cpu.shares', v2: 'cpu.weight' }),
    ...unchanged('The weight of the container on the processors'),
    absence,
};
const cpus = {
    name: 'cpus',
    policy: 'must',
    reads: 'cpuset.cpus of its cgroup',
    why: 'A container that was kept to some processors must not come back on all of them.',
    read: (subject) => limit(subject, 'cpuset', { v1: 'cpuset.cpus', v2: 'cpuset.cpus' }),
    ...unchanged('The processors of the cgroup'),
    absence,
};
/** CRIU freezes the container's cgroup to dump it. */
const freezer = {
    name: 'freezer',
    policy: 'must',
    reads: 'freezer.state (v1) or cgroup.freeze (v2) of its cgroup',
    why: 'In a cgroup that is still frozen a process that is started later stands still.',
    read: (subject) => limit(subject, 'freezer', { v1: 'freezer.state', v2: 'cgroup.freeze' }),
    ...unchanged('The state of the freezer'),
    absence,
};
function limit({ pid, cgroup }, controller, file) {
    const folder = cgroupFolder(pid, cgroup, controller);
    return folder === null ? null : ((0,host_process/* readOrNull */.di)((0,external_node_path_.join)(folder, file[cgroup]))?.trim() ?? null);
}
//# sourceMappingURL=limits.js.map
;// CONCATENATED MODULE: ./build/facts/memory.js
/** A random number that exists in the memory of one process and nowhere else: only that process can know it. */
const memory = {
    name: 'memory',
    policy: 'must',
    reads: 'a random number that only the memory of one process holds',
    rule: 'the same',
    why: 'Whoever knows it is the process that was dumped, and no fresh copy.',
    read: ({ answer }) => answer.nonce,
    compare: (before, after) => after === before
        ? null
        : `The nonce kept in memory was ${before} and is ${after}: this is not the container that was dumped.`,
};
//# sourceMappingURL=memory.js.map
;// CONCATENATED MODULE: ./build/facts/mounts.js


/** `/run/witness tmpfs rw,relatime rw private`, sorted: ids and order are other ones after each restore. */
const mounts = {
    name: 'mounts',
    policy: 'must',
    reads: 'mount point, type, options and propagation of each mount of the container',
    why: 'A mount that is missing, or writable where it was not, is another file system to every program.',
    read: ({ pid }) => parseMounts((0,host_process/* readOrNull */.di)(`/proc/${pid}/mountinfo`) ?? ''),
    ...unchanged('The mounts'),
};
/** Of /proc/PID/mountinfo. */
function parseMounts(mountinfo) {
    return mountinfo
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [mount = '', source = ''] = line.split(' - ');
        const [, , , , point, options, ...tags] = mount.split(' ');
        const [type, , superOptions] = source.split(' ');
        const propagation = tags.map((tag) => tag.replace(/:\d+$/, '')).join('+') || 'private';
        return `${point} ${type} ${options} ${superOptions} ${propagation}`;
    })
        .sort();
}
//# sourceMappingURL=mounts.js.map
;// CONCATENATED MODULE: ./build/facts/namespaces.js


/** Their kernel names are other ones after each restore: each is called by the first process that is in it. */
const namespaces = {
    name: 'namespaces',
    policy: 'must',
    reads: 'which namespaces each process shares with the sandbox, with init, or with another process',
    why: 'What is no longer separated can be seen and changed from the container; what is separated anew is out of its reach.',
    read({ pid }) {
        const owners = new Map(Object.values(namespacesOf('self')).map((namespace) => [namespace, 'sandbox']));
        return ofEach(pid, (outer, inner) => {
            const entries = Object.entries(namespacesOf(outer)).map(([type, namespace]) => {
                const owner = owners.get(namespace) ?? `process ${inner}`;
                owners.set(namespace, owner);
                return [type, owner];
            });
            return Object.fromEntries(entries);
        });
    },
    ...unchangedOfEach('A namespace'),
};
function namespacesOf(pid) {
    const folder = `/proc/${pid}/ns`;
    // What its children are going to be in is told by them. And CRIU gives whatever it restores a time namespace, so that
    // its clocks go on from where they were: the fact `uptime` looks at that.
    const types = (0,external_node_fs_.readdirSync)(folder).filter((type) => !type.endsWith('_for_children') && type !== 'time');
    return Object.fromEntries(types.map((type) => [type, (0,external_node_fs_.readlinkSync)(`${folder}/${type}`)]));
}
//# sourceMappingURL=namespaces.js.map
;// CONCATENATED MODULE: ./build/facts/network.js


const links = {
    name: 'links',
    policy: 'must',
    reads: 'name, MAC address, MTU, queue length, up or down, and IP addresses of each link, loopback too',
    why: 'Everybody who talks with the container knows it by its addresses.',
    read: ({ view }) => view.links,
    ...unchanged('The network links'),
};
const routes = {
    name: 'routes',
    policy: 'must',
    reads: 'the routes of IPv4 and IPv6',
    why: 'Without them the container is up and reaches nobody.',
    read: ({ view }) => view.routes,
    ...unchanged('The routes'),
};
const rules = {
    name: 'rules',
    policy: 'must',
    reads: 'the rules by which IPv4 chooses a table of routes (`ip rule`), one of them set before the dump',
    why: 'Without its rule a packet takes another way, often around a VPN.',
    read: ({ view, marks }) => (marks.has('rule') ? readable(view.rules, 'The rules of routing') : null),
    ...unchanged('The rules of routing'),
    absence: 'This kernel has no rules of routing.',
};
const neighbours = {
    name: 'neighbours',
    policy: 'must',
    reads: 'the permanent entries of the neighbour table, one of them set before the dump',
    why: 'Who set one did so because the neighbour does not answer ARP.',
    read: ({ view, marks }) => (marks.has('neighbour') ? readable(view.neighbours, 'The permanent neighbours') : null),
    ...unchanged('The permanent neighbours'),
    absence: 'This kernel took no permanent neighbour.',
};
/** CRIU locks the network while it dumps: packets must pass again. */
const reachable = {
    name: 'reachable',
    policy: 'must',
    reads: 'whether the container answers a ping from the bridge',
    rule: 'it does',
    why: 'CRIU locks the network while it dumps, and must unlock it.',
    read: ({ view }) => view.reachable,
    compare: (_before, after) => (after ? null : 'The container does not answer a ping from the bridge.'),
};
//# sourceMappingURL=network.js.map
;// CONCATENATED MODULE: ./build/facts/open-files.js



/**
 * `3: /run/witness/question flags 0100002 at 0`, for each descriptor. A pipe or a socket has no name that outlives a
 * dump: it is called by the first descriptor that leads to it, so that it is seen who is connected with whom.
 */
const openFiles = {
    name: 'open-files',
    policy: 'must',
    reads: 'number, target, flags and offset of each open descriptor; pipes and sockets by who shares them',
    why: 'A descriptor that leads elsewhere, or to another place in the file, makes a program read or write the wrong thing.',
    async read({ pid, witness, patienceMs }) {
        const names = new Map();
        const values = [];
        for (const process of standingProcesses(pid)) {
            let lines = [];
            const look = () => {
                const before = rest(process.outer);
                lines = (0,host_process/* openFiles */.Km)(process.outer)
                    .sort((a, b) => a.fd - b.fd)
                    .map(({ fd, target }) => {
                    const anonymous = /^(\w+):\[\d+\]$/.exec(target);
                    const name = names.get(target) ?? (anonymous ? `${anonymous[1]} of ${process.pid}/${fd}` : target);
                    if (anonymous)
                        names.set(target, name);
                    return `${fd}: ${name} ${details(process.outer, fd)}`;
                });
                return before !== null && before === rest(process.outer);
            };
            // The shells of the witness open and close files while they work: look while they do not.
            await witness.await(look, patienceMs, 'come to rest');
            values.push([process.pid, lines]);
        }
        return grouped(values);
    },
    ...unchangedOfEach('The open files'),
};
/** How often a process that waits or is stopped has gone to wait; null for one that runs. */
function rest(pid) {
    return /^[ST]/.test((0,host_process/* statusField */.DX)(pid, 'State') ?? '') ? (0,host_process/* statusField */.DX)(pid, 'voluntary_ctxt_switches') : null;
}
/** An offset at the end of a file is told as that: the witness appends with every answer. */
function details(pid, fd) {
    const info = (0,host_process/* readOrNull */.di)(`/proc/${pid}/fdinfo/${fd}`) ?? '';
    const field = (name) => info.match(new RegExp(`^${name}:\\s*(\\S+)$`, 'm'))?.[1];
    const size = (0,external_node_fs_.statSync)(`/proc/${pid}/fd/${fd}`, { throwIfNoEntry: false })?.size;
    const offset = size !== undefined && size > 0 && field('pos') === String(size) ? 'the end' : field('pos');
    return `flags ${field('flags')} at ${offset}`;
}
//# sourceMappingURL=open-files.js.map
;// CONCATENATED MODULE: ./build/facts/pending-signals.js

/** Two blocked signals of one kind, with a value each, that must come in order. */
const pendingSignals = {
    name: 'pending-signals',
    policy: 'must',
    reads: 'two blocked signals of one kind, with a value each',
    rule: 'both arrive, in order',
    why: 'A signal that is lost is an event that never was.',
    read: ({ held }) => held.pendingSignals,
    compare: (before, after) => after === null
        ? 'The pending signals are gone.'
        : first(arrived('the first pending signal', before.first, after.first), arrived('the second pending signal', before.second, after.second)),
};
//# sourceMappingURL=pending-signals.js.map
;// CONCATENATED MODULE: ./build/facts/pipe.js
/** A line lies in the pipe between two processes while they are dumped: it must arrive, once, and in order. */
const pipe = {
    name: 'pipe',
    policy: 'must',
    reads: 'the line that comes out of the pipe between two processes',
    rule: 'the line that lay in it at the dump, once',
    why: 'What lay in a pipe is in no memory of a process, and easily lost or doubled.',
    read: ({ answer }) => ({
        heard: answer.heard,
        line: answer.heardLine,
        inFlight: `${answer.nonce} ${answer.serial}`,
    }),
    compare: (before, after) => {
        if (after === null)
            return 'The pipe is gone.';
        if (after.line !== before.inFlight) {
            return `The line "${before.inFlight}" lay in the pipe, and "${after.line}" came out.`;
        }
        return after.heard === before.heard + 1
            ? null
            : `The reader of the pipe had read ${before.heard} lines and counts ${after.heard} instead of ${before.heard + 1}.`;
    },
};
//# sourceMappingURL=pipe.js.map
;// CONCATENATED MODULE: ./build/facts/privileges.js

/** Every set of capabilities of a process that dropped some, and its securebits. */
const droppedCapabilities = {
    name: 'dropped-capabilities',
    policy: 'must',
    reads: 'every set of capabilities of a process that dropped some, and its securebits',
    why: 'A process that gave something up must not get it back.',
    read: ({ held }) => held.capabilities ?? null,
    ...unchanged('The capabilities'),
};
/** Of a process that set it, and of a thread that did not. */
const noNewPrivs = {
    name: 'no-new-privs',
    policy: 'must',
    reads: 'no_new_privs of a process that set it, and of a thread that did not',
    why: 'Without it a setuid program leads out of the confinement.',
    read: ({ held }) => held.noNewPrivs ?? null,
    ...unchanged('no_new_privs'),
};
/** A filter that makes one system call fail, with an error of its own. */
const seccomp = {
    name: 'seccomp',
    policy: 'must',
    reads: 'a system call that a filter refuses, and one that it does not',
    why: 'A filter that is gone confines nothing.',
    read: ({ held }) => held.seccomp ?? null,
    ...unchanged('The seccomp filter'),
};
//# sourceMappingURL=privileges.js.map
;// CONCATENATED MODULE: ./build/facts/rlimits.js


/** Soft and hard limits by their names in /proc/PID/limits. The config of the container sets one. */
const rlimits = {
    name: 'rlimits',
    policy: 'must',
    reads: 'the soft and hard resource limits of each process',
    why: 'A server that may open fewer files than before fails under load, long after the restore.',
    read: ({ pid }) => ofEach(pid, (outer) => parseLimits((0,host_process/* readOrNull */.di)(`/proc/${outer}/limits`) ?? '')),
    ...unchangedOfEach('A resource limit'),
};
/** `Max open files   777   888   files` to `{ 'open files': '777 888' }`. */
function parseLimits(text) {
    const lines = text.matchAll(/^Max (.+?) {2,}(\S+) +(\S+)/gm);
    return Object.fromEntries([...lines].map(([, name = '', soft, hard]) => [name, `${soft} ${hard}`]));
}
//# sourceMappingURL=rlimits.js.map
;// CONCATENATED MODULE: ./build/facts/scheduling.js


/** The container's init is given a niceness, and by its config all of them an oom_score_adj. */
const scheduling = {
    name: 'scheduling',
    policy: 'must',
    reads: 'niceness, scheduling policy and priority, processors and oom_score_adj of each process',
    why: 'It decides who runs first, and who is killed first when memory is short.',
    read: ({ pid }) => ofEach(pid, (outer) => {
        const stat = (0,host_process/* statFields */.qV)(outer);
        return {
            nice: Number(stat?.[18]),
            policy: Number(stat?.[40]),
            realtimePriority: Number(stat?.[39]),
            cpus: (0,host_process/* statusField */.DX)(outer, 'Cpus_allowed_list'),
            oomScoreAdj: Number((0,host_process/* readOrNull */.di)(`/proc/${outer}/oom_score_adj`)),
        };
    }),
    ...unchangedOfEach('The scheduling'),
};
//# sourceMappingURL=scheduling.js.map
;// CONCATENATED MODULE: ./build/facts/shared-memory.js

/** Memory that two processes share: what one writes, the other must read, and wake for it. */
const sharedMemory = {
    name: 'shared-memory',
    policy: 'must',
    reads: 'memory that two processes share: what one writes, the other reads, and wakes for',
    rule: 'the same, one answer more',
    why: 'Two processes that no longer share it work on different data.',
    read: ({ held }) => held.sharedMemory ?? null,
    compare(before, after) {
        if (after === null)
            return 'The process that shares the memory does not answer.';
        if (!after.seenByBoth)
            return 'Two processes shared memory, and now see different content.';
        return unchanged('The shared memory').compare({ ...before, answers: before.answers + 1 }, after);
    },
};
//# sourceMappingURL=shared-memory.js.map
;// CONCATENATED MODULE: ./build/facts/signal.js

/** A signal is sent and its handler, installed at start, must count it. */
const signal = {
    name: 'signal',
    policy: 'must',
    reads: 'how many signals a handler has counted, after one more was sent',
    rule: 'one more',
    why: 'Programs are stopped, reloaded and rotated by signals.',
    async read({ pid, witness, patienceMs }) {
        const count = () => Number(witness.read('signals'));
        const before = count();
        const pulse = outerPid(pid, Number(witness.read('pulse')));
        if (pulse === null)
            return before;
        process.kill(pulse, 'SIGUSR1');
        await witness.await(() => count() > before, patienceMs, 'handle SIGUSR1');
        return count();
    },
    compare: (before, after) => after === before + 1 ? null : `${before} signals had been handled, and ${after} after one more.`,
};
//# sourceMappingURL=signal.js.map
;// CONCATENATED MODULE: ./build/facts/sysctls.js


const among = (names, { view }) => Object.fromEntries(Object.entries(view.sysctls).filter(([path]) => path in names));
const interfaceSysctls = {
    name: 'interface-sysctls',
    policy: 'must',
    reads: `sysctls of eth0 and of the whole network, set to no default: ${Object.keys(INTERFACE_SYSCTLS).join(', ')}`,
    why: 'They decide which packets a container takes and passes on.',
    read: (subject) => among(INTERFACE_SYSCTLS, subject),
    ...unchanged('The sysctls of the network interfaces'),
};
const protocolSysctls = {
    name: 'protocol-sysctls',
    policy: 'must',
    reads: `sysctls of sockets, set to no default: ${Object.keys(PROTOCOL_SYSCTLS).join(', ')}`,
    why: 'A server that was tuned by them, or that may bind a low port, works otherwise without.',
    read: (subject) => among(PROTOCOL_SYSCTLS, subject),
    ...unchanged('The sysctls of the protocols'),
};
const ipcSysctls = {
    name: 'ipc-sysctls',
    policy: 'must',
    reads: `sysctls of the IPC namespace, set to no default: ${Object.keys(IPC_SYSCTLS).join(', ')}`,
    why: 'Databases ask for more shared memory and semaphores than the defaults allow.',
    read: (subject) => among(IPC_SYSCTLS, subject),
    ...unchanged('The sysctls of the IPC namespace'),
};
//# sourceMappingURL=sysctls.js.map
;// CONCATENATED MODULE: ./build/facts/system-v-ipc.js


/** A shared memory segment, a semaphore, and a message queue that a message lies in. */
const systemVIpc = {
    name: 'system-v-ipc',
    policy: 'must',
    reads: 'a shared memory segment, a semaphore, and a message that lies in a queue',
    rule: 'the same; the message arrives',
    why: 'Databases keep their buffers and locks in them.',
    read: ({ held }) => held.systemVIpc,
    compare(before, after) {
        if (after === null)
            return 'The System V objects are gone.';
        return first(arrived('the message queue', before.message, after.message), unchanged('System V IPC').compare({ ...before, message: null }, { ...after, message: null }));
    },
};
//# sourceMappingURL=system-v-ipc.js.map
;// CONCATENATED MODULE: ./build/facts/systemd.js

const systemState = {
    name: 'system-state',
    policy: 'must',
    reads: 'what `systemctl is-system-running` says',
    why: 'A system that is degraded has lost a service, or its manager does not answer any more.',
    read: ({ systemd }) => systemd.state,
    ...unchanged('The state of the system'),
};
const units = {
    name: 'units',
    policy: 'must',
    reads: 'every active unit, and in which state it is',
    why: 'What systemd has lost sight of it neither restarts nor stops.',
    read: ({ systemd }) => systemd.units,
    ...unchanged('The active units'),
};
const service = {
    name: 'service',
    policy: 'must',
    reads: 'of a service its main process, since when it runs, how often it was restarted, and how many lines it has counted, of which it is sent one',
    rule: 'the same, and one line more',
    why: 'A service that systemd started anew has lost all that it knew.',
    read: ({ systemd }) => systemd.service,
    compare(before, after) {
        if (after === null)
            return 'The service could not be asked.';
        const { count: was, ...identity } = before;
        const { count: is, ...other } = after;
        if (JSON.stringify(identity) !== JSON.stringify(other)) {
            return `The service is another one: ${JSON.stringify(identity)} before, ${JSON.stringify(other)} after.`;
        }
        return is === was + 1 ? null : `The service had counted ${was} lines, and with one more it has counted ${is}.`;
    },
};
const systemdTimer = {
    name: 'systemd-timer',
    policy: 'must',
    reads: 'how often a timer has started its service, armed for three seconds before the dump',
    rule: 'once more',
    why: 'Backups and renewals hang on timers, and to start a service is what systemd is for.',
    read: ({ systemd }) => systemd.timerRan,
    compare: (before, after) => after === before + 1 ? null : `The timer had started its service ${before} times, and has ${after ?? 'no'} times.`,
};
const journal = {
    name: 'journal',
    policy: 'must',
    reads: 'lines that were written to the journal by a name, one at each reading',
    rule: 'one more',
    why: 'What happened before the dump and after the restore is to be read in one journal.',
    read: ({ systemd }) => systemd.journalLines,
    compare: (before, after) => after === before + 1 ? null : `The journal had ${before} lines, and with one more it has ${after ?? 'none'}.`,
};
//# sourceMappingURL=systemd.js.map
;// CONCATENATED MODULE: ./build/facts/tcp.js


/** `10.77.0.2:7001 10.77.0.1:40312`, sorted. */
const connections = {
    name: 'connections',
    policy: 'must',
    reads: "the kernel's own list of the container's established connections, by address and port",
    why: 'A connection that only one of its ends still knows waits for ever.',
    read: ({ pid }) => establishedConnections((0,host_process/* readOrNull */.di)(`/proc/${pid}/net/tcp`) ?? ''),
    ...unchanged('The list of established connections'),
};
const streams = {
    name: 'streams',
    policy: 'must',
    reads: 'numbered lines over connections in both directions, whose other ends are held outside through all cycles',
    rule: 'every line comes back once and in order, those sent while the container was stopped included',
    why: 'Clients go on as if nothing had happened: a byte that is lost or doubled spoils what they do.',
    read: ({ streams }) => streams,
    compare: (before, after) => before.map((stream, index) => complaint(stream, after?.[index])).find((each) => each !== null) ?? null,
};
const newConnections = {
    name: 'new-connections',
    policy: 'must',
    reads: 'whether a connection that is made only now is answered',
    rule: 'it is',
    why: 'A server that keeps its old clients and takes no new ones is of little use.',
    read: ({ newAnswered }) => newAnswered,
    compare: (_before, after) => (after ? null : 'The container does not answer over a new TCP connection.'),
};
function complaint(before, after) {
    const which = `The connection that the container ${before.direction === 'in' ? 'accepted' : 'made'}`;
    if (after === undefined)
        return `${which} is gone.`;
    if (after.end !== null)
        return `${which} was ended: ${after.end}.`;
    const sent = Array.from({ length: after.sent - before.sent }, (_, index) => before.sent + 1 + index);
    if (after.returned.join() !== sent.join()) {
        return `${which} was sent the lines ${sent.join(', ')}, and ${after.returned.join(', ') || 'none'} came back.`;
    }
    if (after.sentAfterDump.length === 0)
        return `${which} was sent nothing between the dump and this reading.`;
    if (after.name !== before.name)
        return `${which} was called ${before.name}, and is called ${after.name}.`;
    return after.counted === before.counted + sent.length
        ? null
        : `${which} had counted ${before.counted} lines, and after ${sent.length} more it counts ${after.counted}.`;
}
/** @param table /proc/PID/net/tcp */
function establishedConnections(table) {
    return table
        .split('\n')
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter(([, , , state]) => state === '01')
        .map(([, local = '', remote = '']) => `${place(local)} ${place(remote)}`)
        .sort();
}
/** `0200000A:1B59` is 10.0.0.2:7001: the address is in the order of the machine, and all of ours are little-endian. */
function place(hexadecimal) {
    const [address = '', port = ''] = hexadecimal.split(':');
    return `${Buffer.from(address, 'hex').reverse().join('.')}:${Number.parseInt(port, 16)}`;
}
//# sourceMappingURL=tcp.js.map
;// CONCATENATED MODULE: ./build/facts/threads.js


/** A second thread: its id and name, memory of its own, the signals that it blocks, one that waits for it alone. */
const threads = {
    name: 'threads',
    policy: 'must',
    reads: 'id, name, memory and blocked signals of a second thread, and a signal that waits for it',
    rule: 'the same; the signal arrives',
    why: 'Most programs have more threads than one.',
    read: ({ held }) => held.thread ?? null,
    compare(before, after) {
        if (after === null)
            return 'The second thread does not answer.';
        return first(arrived('a pending signal of the second thread', before.signal, after.signal), unchanged('The second thread').compare({ ...before, answers: before.answers + 1, signal: null }, { ...after, signal: null }));
    },
};
//# sourceMappingURL=threads.js.map
;// CONCATENATED MODULE: ./build/facts/timer.js
/** A process sleeps 20 ms again and again, and counts: time goes on for it, and its count is not lost. */
const timer = {
    name: 'timer',
    policy: 'must',
    reads: 'how often a process woke from a sleep of 20 ms',
    rule: 'more',
    why: 'A process whose sleep never ends is alive by its looks only.',
    async read({ witness, patienceMs }) {
        const ticks = () => Number(witness.read('ticks'));
        const before = ticks();
        await witness.await(() => ticks() > before, patienceMs, 'wake from a sleep of 20 ms');
        return ticks();
    },
    compare: (before, after) => after !== null && after > before ? null : `The ticks stood at ${before} and are ${after}.`,
};
//# sourceMappingURL=timer.js.map
;// CONCATENATED MODULE: ./build/facts/tmpfs.js

/** A random number in a file of a tmpfs, written once at start: CRIU has to carry the file's content. */
const tmpfs = {
    name: 'tmpfs',
    policy: 'must',
    reads: 'a random number in a file of a tmpfs',
    why: 'A tmpfs is on no disk: CRIU has to carry its files.',
    read: ({ witness }) => witness.read('kept'),
    ...unchanged('The file on the tmpfs'),
};
//# sourceMappingURL=tmpfs.js.map
;// CONCATENATED MODULE: ./build/facts/unix-sockets.js

/** Data lies in connected sockets while they are dumped, and a socket with a name goes on to take connections. */
const unixSockets = {
    name: 'unix-sockets',
    policy: 'must',
    reads: 'data that lies in stream and datagram sockets, and a socket with a name',
    rule: 'it arrives, in order; the name takes connections',
    why: 'Local services talk through them.',
    read: ({ held }) => held.unixSockets,
    compare(before, after) {
        if (after === null)
            return 'The sockets are gone.';
        return first(arrived('a stream socket', before.stream, after.stream), arrived('a datagram socket', before.firstDatagram, after.firstDatagram), arrived('a datagram socket, behind another', before.secondDatagram, after.secondDatagram), arrived('a socket connected by name', before.connected, after.connected), after.connectError === 0 ? null : `The socket with a name refuses a connection (errno ${after.connectError}).`, arrived('a new connection', after.accepted, after.accepted));
    },
};
//# sourceMappingURL=unix-sockets.js.map
;// CONCATENATED MODULE: ./build/facts/uptime.js

/** Seconds since boot, as the container's time namespace has it. */
const uptime = {
    name: 'uptime',
    policy: 'must',
    reads: "the host's uptime and the offset of the container's time namespace",
    rule: 'has not gone back',
    why: 'Timers and caches count on a clock that never goes back.',
    read({ pid }) {
        const seconds = Number((0,host_process/* readOrNull */.di)('/proc/uptime')?.split(' ')[0]);
        const [, whole, nano] = (0,host_process/* readOrNull */.di)(`/proc/${pid}/timens_offsets`)?.match(/^boottime\s+(-?\d+)\s+(\d+)/m) ?? [];
        return nano === undefined ? null : seconds + Number(whole) + Number(nano) / 1e9;
    },
    compare: (before, after) => after !== null && after >= before ? null : `The uptime was ${before} s before the dump and is ${after} s.`,
    absence: 'This kernel has no time namespaces.',
};
//# sourceMappingURL=uptime.js.map
;// CONCATENATED MODULE: ./build/facts/verify.js
const verify = {
    name: 'verify',
    policy: 'must',
    reads: "what the user's own command prints, and how it ends",
    rule: 'the same, to the byte, and it ends with 0',
    why: 'What has to come back in a container, its owner knows best.',
    read: ({ verification }) => verification,
    compare(before, after) {
        if (after === null)
            return 'Verify could not be run.';
        if (after.ended !== 'exit code 0') {
            return `After the restore verify ended with ${after.ended}: ${after.complaint || after.output || 'it printed nothing'}`;
        }
        return after.sha256 === before.sha256
            ? null
            : `Verify printed ${JSON.stringify(before.output)} before the dump and ${JSON.stringify(after.output)} after the restore (by SHA-256 ${before.sha256.slice(0, 12)} and ${after.sha256.slice(0, 12)}).`;
    },
};
//# sourceMappingURL=verify.js.map
;// CONCATENATED MODULE: ./build/facts/catalogue.js






































/** What the witness proves. */
const WITNESS = [memory, counter, pipe, deletedFile, tmpfs, signal, timer];
/** What the keeper proves, which stands beside the witness. */
const KEEPER = [
    largeMemory,
    sharedMemory,
    threads,
    files,
    fileLocks,
    memfd,
    unixSockets,
    eventfd,
    signalfd,
    epoll,
    inotify,
    timerfd,
    expiredTimerfd,
    posixTimer,
    intervalTimer,
    pendingSignals,
    droppedCapabilities,
    noNewPrivs,
    seccomp,
    systemVIpc,
    clocks,
];
/** What holds whatever runs in the container. */
const CONTAINER = [
    uptime,
    environment,
    scheduling,
    rlimits,
    namespaces,
    credentials,
    capabilities,
    confinement,
    mounts,
    hostname,
    ipcSysctls,
    links,
    routes,
    rules,
    neighbours,
    interfaceSysctls,
    protocolSysctls,
    filter,
    reachable,
    devices,
    memoryLimit,
    pidsLimit,
    cpuWeight,
    cpus,
    freezer,
];
/** Every fact of a workload, in the order of the report. */
const CATALOGUES = {
    witness: [...WITNESS, processes, openFiles, groups, ...CONTAINER, ...KEEPER],
    tcp: [...WITNESS, connections, streams, newConnections, processes, openFiles, groups, ...CONTAINER, ...KEEPER],
    // Without open-files: servers open and close files by themselves.
    apps: [redisTransaction, nginxKeepAlive, streamedResponse, processes, groups, ...CONTAINER],
    systemd: [systemState, units, service, systemdTimer, journal, processes, groups, ...CONTAINER],
    // Nor with what depends on who runs just now: a user's container may start and end processes all the time.
    command: [verify, ...CONTAINER],
    // Nor here: what each test does it says itself.
    zdtm: CONTAINER,
};
async function readFacts(catalogue, subject) {
    const values = await Promise.all(catalogue.map(async (fact) => [fact.name, await fact.read(subject)]));
    return new Map(values);
}
/**
 * @param chosen policies that the user chose instead of the facts' own; `must` is one without known losses
 * @param explain why a change was to be expected of this version; null when it was not
 */
function compareFacts(catalogue, before, after, chosen, explain) {
    return catalogue.map(({ name, policy, compare, absence }) => {
        const values = { name, before: before.get(name), after: after.get(name) };
        if (values.before === null && values.after === null && absence !== undefined) {
            return { ...values, outcome: 'absent', reason: absence };
        }
        const wrong = values.before === null ? 'It could not be read before the dump.' : compare(values.before, values.after);
        if (wrong === null)
            return { ...values, outcome: 'kept' };
        if ((chosen[name] ?? policy) === 'info')
            return { ...values, outcome: 'info', reason: wrong };
        const known = chosen[name] === 'must' ? null : explain(name, values.after);
        return known === null
            ? { ...values, outcome: 'changed', reason: wrong }
            : { ...values, outcome: 'known-loss', reason: `${wrong} ${known}` };
    });
}
//# sourceMappingURL=catalogue.js.map
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
;// CONCATENATED MODULE: ./build/facts/known-losses.js


const noLimits = 'LXC does not apply limits again after a restore (lxc#4643; mended by lxc/lxc#4695, in no release up to 7.0.0).';
const KNOWN_LOSSES = [
    { fact: 'memory-limit', cgroup: 'v2', lxc: '<=7.0.0', after: 'max', reason: noLimits },
    { fact: 'pids-limit', cgroup: 'v2', lxc: '<=7.0.0', after: 'max', reason: noLimits },
    {
        fact: 'expired-timerfd',
        restoreCriu: '<4.3.0',
        after: 0,
        reason: 'CRIU restores a periodic timerfd as not armed when its last expiration was not read yet (criu#3162; 4.3 does not).',
    },
    { fact: 'cpu-weight', cgroup: 'v2', lxc: '<=7.0.0', after: '100', reason: noLimits },
    {
        fact: 'devices',
        lxc: '<=7.0.0',
        after: ['console', 'null'],
        reason: 'After a restore nothing is denied any more: LXC does not set up the devices cgroup again (measured with 5.0.2, 6.0.4 and 7.0.0; as with limits, lxc#4643).',
    },
    {
        fact: 'groups',
        criu: '<=4.3',
        after: ['0'],
        reason: 'CRIU does not restore that there were none: a process then has those of the CRIU that restores (measured with 4.1.1, 4.2.1 and 4.3).',
    },
    {
        fact: 'neighbours',
        criu: '<=4.3',
        after: [],
        reason: 'CRIU does not dump the neighbour table (measured with 4.1.1, 4.2.1 and 4.3).',
    },
    {
        fact: 'protocol-sysctls',
        criu: '<=4.3',
        // The kernel's defaults.
        after: {
            'net/core/somaxconn': '4096',
            'net/ipv4/ip_local_port_range': '32768 60999',
            'net/ipv4/ip_unprivileged_port_start': '1024',
            'net/ipv4/tcp_keepalive_time': '7200',
        },
        reason: 'CRIU does not dump these sysctls of a network namespace (measured with 4.1.1, 4.2.1 and 4.3).',
    },
];
/** Why this loss was to be expected of these versions; null when it was not. */
function knownLoss(fact, after, versions) {
    const known = lossesOf(versions).find((loss) => loss.fact === fact && (0,external_node_util_.isDeepStrictEqual)(loss.after, after));
    return known?.reason ?? null;
}
/** What may be lost with these versions. */
function lossesOf(versions) {
    return KNOWN_LOSSES.filter((loss) => (loss.cgroup ?? versions.cgroup) === versions.cgroup &&
        within(versions.lxc, loss.lxc) &&
        within(versions.criu, loss.criu) &&
        within(versions.restoreCriu, loss.criu) &&
        within(versions.restoreCriu, loss.restoreCriu));
}
function within(version, range = '*') {
    const number = semver.coerce(version);
    return number !== null && semver.satisfies(number, range);
}
//# sourceMappingURL=known-losses.js.map
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
;// CONCATENATED MODULE: ./build/core/host-fault.js


/** With less left than this, a dump may have had no room. */
const FULL_BYTES = 1024 * 1024;
const FULL_FILES = 16;
const host_fault_LIMIT_MS = 5000;
/** As many at once as a dump may need of programs beside CRIU. */
const FORKS = `for n in ${Array.from({ length: 32 }, (_, at) => at).join(' ')}; do sleep 0.2 & done; wait`;
/**
 * Whether this host really is at fault, as a log says. A line of a log proves nothing: CRIU writes there the names that a
 * container has chosen.
 *
 * @param id of a known failure that is the host's
 */
async function isAtFault(id, { images, hasBegun, env }) {
    switch (id) {
        case 'no-space': {
            const { bavail, bsize, files, ffree } = (0,external_node_fs_.statfsSync)(images);
            return bavail * bsize < FULL_BYTES || (files > 0 && ffree < FULL_FILES);
        }
        case 'criu-not-started':
            return !hasBegun;
        case 'iptables-extension-missing':
            return (await attempt(['iptables', '-m', 'mark', '--help'], env))?.code !== 0;
        case 'no-more-processes': {
            const forked = await attempt(['sh', '-c', FORKS], env);
            return forked === null || forked.code !== 0 || /fork/i.test(forked.stderr);
        }
        default:
            return false;
    }
}
/** Null when it could not even be started. */
async function attempt(argv, env) {
    try {
        return await (0,host_command/* run */.eF)(argv, { timeoutMs: host_fault_LIMIT_MS, env });
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=host-fault.js.map
;// CONCATENATED MODULE: ./build/core/cycle.js




















/** How long the container may take to answer, to be seen stopped, to be gone. */
const PATIENCE_MS = 5000;
/** How long the container's init may take to end once it is killed. */
const DYING_MS = 500;
/**
 * Dumps the container, sees it stopped, restores it, and compares; or what the mode has in place of that. Never throws
 * for what CRIU or LXC do.
 */
async function runCycle(context, generation, before) {
    const images = (0,external_node_path_.join)(context.images, String(generation));
    const cycle = {
        generation,
        verdict: 'failed',
        failureClass: null,
        cause: null,
        dumpMs: null,
        restoreMs: null,
        frozenMs: null,
        dumpStats: null,
        restoreStats: null,
        facts: [],
    };
    try {
        const after = await survive(context, cycle, images, before);
        cycle.verdict = 'passed';
        removePages(images);
        return { cycle, after, explainedBy: null };
    }
    catch (error) {
        if (!(error instanceof words_errors/* StageError */.Zu))
            throw error;
        cycle.failureClass = error.failureClass;
        cycle.cause = error.message;
        return { cycle, after: null, explainedBy: error.explainedBy };
    }
}
/** The container as it is after the cycle, all that was to be proved of it proved. */
async function survive(context, cycle, images, before) {
    const { workload, plan } = context;
    const { mode, sabotage: broken } = plan;
    const { fault } = mode;
    if (fault !== null && FAULTS[fault].during === 'dump') {
        await fail(context, cycle, fault, images);
        await workload.dumped?.(false);
        await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
        return goneOn(context, cycle, before, 'After the dump that failed');
    }
    await dump(context, cycle, images, before);
    await workload.dumped?.(!mode.leaveRunning);
    if (mode.leaveRunning) {
        await sabotage(context, broken?.afterRestore, { IMAGES: images, PID: String(before.init.pid) });
        return goneOn(context, cycle, before, 'After the dump');
    }
    await sabotage(context, broken?.beforeRestore, { IMAGES: images });
    if (fault !== null)
        await fail(context, cycle, fault, images);
    const after = await restore(context, cycle, images, before);
    if (!mode.repeatRestore)
        return after;
    await kill(context, after);
    await sabotage(context, broken?.beforeSecondRestore, { IMAGES: images });
    return restore(context, cycle, images, before);
}
/** Reads every fact of the running container. */
async function observe(context, init) {
    const { plan, workload, env, marks } = context;
    const { cgroup } = plan;
    try {
        await workload.ready(init.pid, PATIENCE_MS);
        const [answers, view] = await Promise.all([
            workload.ask(init.pid, PATIENCE_MS),
            viewContainer(init.pid, cgroup, plan.busybox, env),
        ]);
        const subject = { pid: init.pid, cgroup, marks, view, patienceMs: PATIENCE_MS, ...answers };
        const reading = await readFacts(CATALOGUES[plan.workload.name], subject);
        if ((0,host_process/* isAlive */._n)(init))
            return { init, reading };
    }
    catch (error) {
        // Whatever could not be read of a container that is gone: that it is gone is the cause. Its init has lost its
        // namespaces already while it still waits for the end of all others.
        if (!(await (0,wait/* until */.T)(() => !(0,host_process/* isAlive */._n)(init), DYING_MS)))
            throw error;
    }
    throw new words_errors/* StageError */.Zu('state', "The container's init ended while its facts were read.");
}
/** What could be read before, and is not there any more: it is not the container that it was. */
async function observeAgain(context, init, when) {
    try {
        return await observe(context, init);
    }
    catch (error) {
        const { code, message } = error;
        if (!(error instanceof read_inside/* Unreadable */.IO) && code !== 'ENOENT' && code !== 'ESRCH')
            throw error;
        throw new words_errors/* StageError */.Zu('state', `${when} the container cannot be read any more: ${message}`, { cause: error });
    }
}
async function dump(context, cycle, images, before) {
    const { lxc, plan } = context;
    const parent = await preDump(context, cycle, images);
    (0,external_node_fs_.mkdirSync)(images, { recursive: true });
    await sabotage(context, plan.sabotage?.beforeDump, { IMAGES: images, PID: String(before.init.pid) });
    const processes = processesOf(before.init.pid).map(host_process/* identify */.ls);
    const kind = plan.mode.leaveRunning ? 'leave-running' : 'stop';
    const result = await cycle_attempt(context, 'dump', images, cycle, (limit) => lxc.checkpoint(images, { kind, parent }, limit));
    cycle.dumpMs = result.ms;
    cycle.dumpStats = statistics(images, 'dump', decodeDumpStats);
    cycle.frozenMs = cycle.dumpStats === null ? null : cycle.dumpStats.frozenTime / 1000;
    if (parent !== null && !((cycle.dumpStats?.pagesSkippedParent ?? 0) > 0)) {
        throw new words_errors/* StageError */.Zu('dump', 'The dump took no page from the pre-dump: it dumped all memory once more.');
    }
    if (kind === 'stop')
        await stopped(context, processes, 'After the dump');
}
/** Dumps the memory alone, as often as the mode has it. The folder of the last of them; null when there is none. */
async function preDump(context, cycle, images) {
    let parent = null;
    for (let number = 1; number <= context.plan.mode.preDumps; number++) {
        const folder = `${images}.pre-dump-${number}`;
        (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
        const how = { kind: 'pre-dump', parent };
        await cycle_attempt(context, 'pre-dump', folder, cycle, (limit) => context.lxc.checkpoint(folder, how, limit));
        parent = folder;
    }
    return parent;
}
/** The container is stopped, and none of its processes lives. */
async function stopped({ lxc }, processes, when) {
    const { state } = await ask(lxc, when);
    if (state !== 'STOPPED')
        throw new words_errors/* StageError */.Zu('state', `${when} LXC calls the container ${state}, not STOPPED.`);
    const alive = () => processes.filter((process) => process !== null && (0,host_process/* isAlive */._n)(process));
    if (await (0,wait/* until */.T)(() => alive().length === 0, PATIENCE_MS))
        return;
    throw new words_errors/* StageError */.Zu('state', `${when} ${alive().length} processes of the container still live.`);
}
/** Kills the container. */
async function kill(context, { init }) {
    const processes = processesOf(init.pid).map(host_process/* identify */.ls);
    await context.lxc.stop(PATIENCE_MS);
    await stopped(context, processes, 'After it was killed');
}
/** The container is the one that ran before, undisturbed: the same init, and every fact kept. */
async function goneOn(context, cycle, before, when) {
    const init = await running(context.lxc, when);
    if (init.pid !== before.init.pid || init.startTime !== before.init.startTime) {
        throw new words_errors/* StageError */.Zu('state', `${when} the container's init is another process: it did not go on.`);
    }
    const after = await observeAgain(context, init, when);
    compare(context, cycle, before, after);
    return after;
}
/** CRIU is made to fail, and must, at that and at nothing else. */
async function fail(context, cycle, fault, images) {
    const { lxc, onFinding } = context;
    const { number, during } = FAULTS[fault];
    (0,external_node_fs_.mkdirSync)(images, { recursive: true });
    const how = { kind: 'stop', parent: null };
    const findings = [];
    let failure = null;
    try {
        const quiet = { ...context, onFinding: (finding) => findings.push(finding) };
        await cycle_attempt(quiet, during, images, cycle, (limit) => {
            const faulty = { ...limit, env: { ...limit.env, CRIU_FAULT: String(number) } };
            return during === 'dump' ? lxc.checkpoint(images, how, faulty) : lxc.restore(images, faulty);
        });
    }
    catch (error) {
        failure = error;
    }
    if (failure === null) {
        throw new words_errors/* StageError */.Zu('provide', `CRIU was told to fail (CRIU_FAULT=${number}), and its ${during} succeeded.`);
    }
    const log = (0,external_node_path_.join)(images, `${during}.log`);
    if (!showsFault(fault, readCriuLog(log))) {
        findings.forEach(onFinding);
        throw failure;
    }
    // Kept for the evidence: the next restore writes another.
    (0,external_node_fs_.renameSync)(log, (0,external_node_path_.join)(images, `${during}.fault.log`));
}
async function restore(context, cycle, images, before) {
    const { lxc, plan } = context;
    const result = await cycle_attempt(context, 'restore', images, cycle, (limit) => lxc.restore(images, limit));
    cycle.restoreMs = result.ms;
    cycle.restoreStats = statistics(images, 'restore', decodeRestoreStats);
    const restored = await running(lxc, 'After the restore');
    await sabotage(context, plan.sabotage?.afterRestore, { IMAGES: images, PID: String(restored.pid) });
    const init = plan.sabotage === undefined ? restored : await running(lxc, 'After the restore');
    // Without these two an undisturbed container would pass.
    if (init.pid === before.init.pid)
        throw new words_errors/* StageError */.Zu('state', `The container's init is still process ${init.pid}: it was never restored.`);
    if (init.startTime === before.init.startTime) {
        throw new words_errors/* StageError */.Zu('state', `The container's init still has its old start time: it was never restored.`);
    }
    const after = await observeAgain(context, init, 'After the restore');
    compare(context, cycle, before, after);
    return after;
}
/** @throws StageError that names the first fact that is not as it must be */
function compare({ plan }, cycle, before, after) {
    const versions = {
        cgroup: plan.cgroup,
        lxc: plan.lxc.version,
        criu: plan.criu.version,
        restoreCriu: plan.restoreCriu.version,
    };
    cycle.facts = compareFacts(CATALOGUES[plan.workload.name], before.reading, after.reading, plan.facts, (fact, value) => knownLoss(fact, value, versions));
    const changed = cycle.facts.filter(({ outcome }) => outcome === 'changed');
    const [first] = changed;
    if (first !== undefined) {
        const more = changed.length === 1
            ? ''
            : ` (and ${changed.length - 1} more: ${changed
                .slice(1)
                .map(({ name }) => name)
                .join(', ')})`;
        throw new words_errors/* StageError */.Zu('state', `${first.reason}${more}`);
    }
}
/** What LXC says of the container. That it says nothing, asked twice, is the container's failure: it answered before. */
async function ask(lxc, when) {
    try {
        return await lxc.info().catch(() => lxc.info());
    }
    catch (error) {
        throw new words_errors/* StageError */.Zu('state', `${when} LXC does not answer: ${error.message}`, { cause: error });
    }
}
/** The container's init, once LXC calls the container RUNNING. */
async function running(lxc, when) {
    const { state, pid } = await ask(lxc, when);
    const init = pid === null ? null : (0,host_process/* identify */.ls)(pid);
    if (state !== 'RUNNING' || init === null) {
        throw new words_errors/* StageError */.Zu('state', `${when} LXC calls the container ${state}, not RUNNING.`);
    }
    return init;
}
/** Runs lxc-checkpoint with the CRIU of the plan, and turns a failure into the sentence that explains it best. */
async function cycle_attempt({ plan, lxc, env, remainingMs, onFinding }, action, images, { generation }, call) {
    const criu = action === 'restore' ? plan.restoreCriu : plan.criu;
    const failed = action === 'restore' ? 'restore' : 'dump';
    const timeoutMs = Math.max(1, remainingMs());
    const logged = (0,external_node_fs_.statSync)(lxc.log, { throwIfNoEntry: false })?.size ?? 0;
    const file = (0,external_node_path_.join)(images, `${action}.log`);
    const where = { ...circumstances(plan), phase: failed, criu: criu.version, restored: generation > 1 };
    const hang = new HangWatch(file, (0,diagnose/* knownHangs */.LV)(where));
    const result = await (0,with_criu/* withCriu */.g)(criu, env, (env) => call({ timeoutMs, signal: hang.signal, env: withMode(plan, env) })).finally(() => hang.end());
    const succeeded = result.code === 0;
    const log = readCriuLog(file);
    if (succeeded && !log.succeeded[action]) {
        throw new words_errors/* StageError */.Zu(failed, `lxc-checkpoint said that the ${action} succeeded, but CRIU's log does not say "${SUCCESS[action]}".`);
    }
    // LXC starts whichever CRIU it finds, and blames none. What failed may have failed before it said who it is.
    const [asked, made] = [signature(criu), log.writer];
    if (made !== asked && (succeeded || made !== null)) {
        throw new words_errors/* StageError */.Zu('provide', `CRIU ${asked} was to make the ${action}, and CRIU ${made ?? 'unknown'} made it.`);
    }
    if (succeeded)
        return result;
    // What hangs, or is killed, complains of nothing.
    const around = [...log.last, ...(0,host_command/* tail */.RT)(result, 5).split('\n')].filter((line) => line !== '');
    const last = { line: hang.line ?? around.at(-1) ?? 'nothing was written', around };
    const how = hang.line === null ? (0,host_command/* outcome */.bu)(result, timeoutMs) : `it stood still for ${hang.seconds} s`;
    const errors = [...log.errors, ...lxcErrors(lxc.log, logged)];
    const circumstance = { ...where, hung: hang.line !== null || result.timedOut };
    const ruledOut = [];
    const explain = () => (0,diagnose/* diagnose */.h4)(`The ${action} failed (${how})`, hang.line === null ? [...errors, last] : [last], circumstance, ruledOut);
    let explained = explain();
    const place = { images, hasBegun: made !== null, env };
    while (explained.ofHost && !(await isAtFault(explained.finding.id, place))) {
        ruledOut.push(explained.finding.id);
        explained = explain();
    }
    const { cause, finding, ofHost } = explained;
    onFinding(finding);
    // Of a failure of the host's nothing is known of checkpoint/restore, whatever went on then.
    const failureClass = ofHost ? null : result.timedOut ? 'timeout' : failed;
    throw new words_errors/* StageError */.Zu(failureClass, cause, { explainedBy: finding.id });
}
/** What the mode has CRIU told by its environment. */
function withMode({ mode }, env) {
    return mode.noBreakpoints ? { ...env, CRIU_FAULT: String(NO_BREAKPOINTS) } : env;
}
function statistics(images, action, decode) {
    const file = (0,external_node_path_.join)(images, `stats-${action}`);
    if (!(0,external_node_fs_.existsSync)(file))
        return null;
    try {
        return decode((0,external_node_fs_.readFileSync)(file));
    }
    catch (error) {
        throw new words_errors/* StageError */.Zu(action, `CRIU's statistics of the ${action} cannot be read: ${error.message}`);
    }
}
/** A passed checkpoint is not needed again, nor its pre-dumps; their logs and statistics stay for the evidence. */
function removePages(images) {
    const checkpoints = (0,external_node_path_.dirname)(images);
    const generation = (0,external_node_path_.basename)(images);
    const folders = (0,external_node_fs_.readdirSync)(checkpoints).filter((name) => name === generation || name.startsWith(`${generation}.`));
    for (const folder of folders.map((name) => (0,external_node_path_.join)(checkpoints, name))) {
        for (const name of (0,external_node_fs_.readdirSync)(folder)) {
            if (name.endsWith('.img') || name.endsWith('.gz'))
                (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name));
        }
    }
}
/** Runs a command of the plan's sabotage, if there is one. */
async function sabotage(context, command, variables) {
    if (command === undefined)
        return;
    const { lxc, env } = context;
    const outputFile = `${context.images}.sabotage`;
    const result = await (0,host_command/* run */.eF)(['sh', '-ec', command], {
        timeoutMs: PATIENCE_MS,
        env: { ...env, NAME: lxc.name, LXC_PATH: lxc.path, ROOTFS: (0,external_node_path_.join)((0,external_node_path_.dirname)(lxc.path), 'rootfs'), ...variables },
        outputFile,
    });
    if (result.code !== 0)
        throw new Error(`The sabotage failed (${(0,host_command/* outcome */.bu)(result, PATIENCE_MS)}): ${(0,host_command/* tail */.RT)(result)}`);
}
//# sourceMappingURL=cycle.js.map
// EXTERNAL MODULE: ./build/core/plan.js
var core_plan = __nccwpck_require__(4115);
// EXTERNAL MODULE: ./build/core/scene.js
var scene = __nccwpck_require__(1754);
;// CONCATENATED MODULE: ./build/core/cell.js




















const CHECK_LIMIT_MS = 10_000;
/** Where what runs in the container and its workload out here find each other. */
const ENDS = { inside: network/* ADDRESSES */.FV.container4.split('/')[0], outside: network/* ADDRESSES */.FV.gateway4, bridge: network/* BRIDGE */.Az };
/**
 * One cell, from inside its sandbox: a container is started, and checkpointed and restored `cycles` times.
 *
 * @param folder the sandbox's, empty but for what made it
 */
async function runCell(plan, id, folder, emit) {
    const deadline = Date.now() + plan.timeoutMs;
    const timings = {};
    const name = (0,core_plan/* containerName */.x)(id);
    const env = cell_environment(plan, folder, name);
    const context = {
        plan,
        workload: (0,registry/* makeWorkload */.y)(plan.workload, {
            folder,
            busybox: plan.busybox,
            ends: ENDS,
            env,
            readyLimitMs: plan.timeoutMs / 2,
        }),
        lxc: new Lxc(plan.lxc.path, folder, name, env),
        env,
        marks: new Set(),
        images: (0,external_node_path_.join)(folder, 'images'),
        remainingMs: () => deadline - Date.now(),
        onFinding: (finding) => emit({ type: 'finding', finding }),
    };
    let hasCycled = false;
    try {
        emit({ type: 'stage', stage: 'start' });
        let started = performance.now();
        (0,scene/* keepPlace */.$A)(folder, 'sandbox', 'self');
        // CRIU looks for what it can do with a TCP socket, too, and needs a network for that.
        await (0,network/* makeBridge */.wE)(env);
        // CRIU's own check fills its cache of kernel features on the way, which dump and restore then find.
        const [findings] = await Promise.all([criuChecks(plan, env), prepare(context, folder).then(() => start(context))]);
        const { finding: remark } = context.workload;
        for (const finding of [...findings, ...(remark === undefined ? [] : [remark])])
            emit({ type: 'finding', finding });
        let generation = await begin(context);
        (0,scene/* keepPlace */.$A)(folder, 'container', generation.init.pid);
        timings.start = performance.now() - started;
        started = performance.now();
        for (let number = 1; number <= plan.cycles; number++) {
            emit({ type: 'stage', stage: 'cycle', generation: number });
            if (plan.mode.fresh && number > 1)
                generation = await another(context, generation);
            const { cycle, after, explainedBy } = await runCycle(context, number, generation);
            timings.cycles = performance.now() - started;
            emit({ type: 'cycle', cycle });
            if (after === null) {
                await (0,scene/* keepCriuCheck */.t)(folder, cycle.failureClass === 'restore' ? plan.restoreCriu : plan.criu, env);
                emit({ type: 'end', failureClass: cycle.failureClass, cause: cycle.cause, explainedBy, timings });
                return;
            }
            generation = after;
            hasCycled = true;
        }
        const tests = await context.workload.finish?.(generation.init.pid, context.remainingMs());
        if (tests !== undefined)
            emit({ type: 'tests', tests });
        emit({ type: 'end', failureClass: null, cause: null, explainedBy: null, timings });
    }
    catch (error) {
        if (!(error instanceof words_errors/* StageError */.Zu))
            throw error;
        await (0,scene/* keepCriuCheck */.t)(folder, plan.criu, env);
        // Until the first dump nothing is said about checkpoint/restore.
        const failureClass = hasCycled ? error.failureClass : 'start';
        emit({ type: 'end', failureClass, cause: error.message, explainedBy: error.explainedBy, timings });
    }
}
/** Makes all that the container is started from. */
async function prepare({ plan, workload, lxc }, folder) {
    const rootfs = (0,external_node_path_.join)(folder, 'rootfs');
    const mountPoint = (0,external_node_path_.join)(folder, 'mount-point');
    await workload.fill(rootfs);
    (0,external_node_fs_.mkdirSync)(mountPoint);
    const options = {
        name: lxc.name,
        cgroup: plan.cgroup,
        rootfs,
        mountPoint,
        init: workload.container.init,
        limits: workload.container.limits,
        more: workload.container.config,
        controllers: controllers(plan.cgroup, 'cgroup.subtree_control'),
        apparmor: plan.features.apparmor.has === true,
        ipv6: (0,network/* hasIpv6 */.Yy)(),
    };
    (0,external_node_fs_.writeFileSync)(lxc.configFile, containerConfig(options) + (plan.sabotage?.config ?? ''));
}
async function start(context) {
    const { plan, lxc } = context;
    await sabotage(context, plan.sabotage?.beforeStart, {});
    const limit = Math.min(plan.timeoutMs, 20_000);
    const result = await lxc.start(limit);
    if (result.code !== 0) {
        const line = (0,host_command/* tail */.RT)(result);
        const { cause, finding } = (0,diagnose/* diagnose */.h4)(`The container could not be started (${(0,host_command/* outcome */.bu)(result, limit)})`, [...lxcErrors(lxc.log), { line, around: [line] }], { ...circumstances(plan), phase: 'start', criu: plan.criu.version, restored: false, hung: false });
        context.onFinding(finding);
        throw new words_errors/* StageError */.Zu('start', cause, { explainedBy: finding.id });
    }
}
/** The container as it is when it has been started: marked, and all its facts read. */
async function begin(context) {
    const init = await running(context.lxc, 'After the start');
    context.marks = await setMarks(init.pid, context.env);
    return observe(context, init);
}
/** A new container in place of one that has done its cycle. */
async function another(context, old) {
    await kill(context, old);
    context.workload.forget?.();
    await start(context);
    const fresh = await begin(context);
    const [nonce, before] = [fresh, old].map(({ reading }) => reading.get('memory'));
    if (nonce === undefined || nonce !== before)
        return fresh;
    throw new words_errors/* StageError */.Zu('start', 'The new container remembers the nonce of the one before: it is not new.');
}
/** What each CRIU of the cell has against this kernel. It does not decide: the cycle does. */
async function criuChecks({ criu, restoreCriu }, env) {
    const found = [await criuCheck(criu, env)];
    if (restoreCriu.path !== criu.path)
        found.push(await criuCheck(restoreCriu, env));
    return found.filter((finding) => finding !== null);
}
/** Null when it sees nothing wrong. */
async function criuCheck(criu, env) {
    const check = (env) => (0,host_command/* run */.eF)(['criu', 'check'], { timeoutMs: CHECK_LIMIT_MS, env });
    const result = await (0,with_criu/* withCriu */.g)(criu, env, check);
    if (result.code === 0)
        return null;
    return {
        id: 'criu-check',
        severity: 'warning',
        message: `\`criu check\` says that CRIU ${criu.version} cannot work with this kernel (${(0,host_command/* outcome */.bu)(result, CHECK_LIMIT_MS)}).`,
        evidence: (0,host_command/* tail */.RT)(result, 5),
    };
}
/** @param file of v2: `cgroup.controllers`, those that are here; `cgroup.subtree_control`, those that are handed down */
function controllers(cgroup, file) {
    const names = cgroup === 'v2'
        ? (0,external_node_fs_.readFileSync)((0,external_node_path_.join)('/sys/fs/cgroup', file), 'utf8').trim().split(' ')
        : (0,cgroups/* hierarchies */.a2)().flatMap(({ name }) => name.split(','));
    return names.filter((name) => name !== '');
}
/** LXC as it is under test, before anything that the host has, and no settings of the user's. */
function cell_environment(plan, folder, name) {
    const criuOptions = (0,external_node_path_.join)(folder, 'criu.conf');
    const cgroup = (0,external_node_fs_.readFileSync)('/proc/self/cgroup', 'utf8');
    const options = optionsFile(plan.cgroup, controllers(plan.cgroup, 'cgroup.controllers'), cgroup, name);
    (0,external_node_fs_.writeFileSync)(criuOptions, options + (plan.sabotage?.options ?? ''));
    return {
        PATH: [plan.lxc.path, plan.iptables, ...(0,inspect/* searchPath */.oe)()].join(':'),
        LD_LIBRARY_PATH: libraryFolders(plan.lxc.path).join(':'),
        HOME: folder,
        CRIU_CONFIG_FILE: criuOptions,
    };
}
//# sourceMappingURL=cell.js.map

/***/ }),

/***/ 4115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ containerName)
/* harmony export */ });
/** What the container of a sandbox is called: short, and no other has it. */
function containerName(sandboxId) {
    return sandboxId.split('.').at(-1);
}
//# sourceMappingURL=plan.js.map

/***/ }),

/***/ 1754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $A: () => (/* binding */ keepPlace),
/* harmony export */   Fx: () => (/* binding */ SCENE),
/* harmony export */   t: () => (/* binding */ keepCriuCheck)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _criu_with_criu_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(4198);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(4482);




/** In the sandbox's folder: what a cell ran in, for the evidence. */
const SCENE = 'scene';
const CHECK_LIMIT_MS = 5000;
/** Keeps a process's mounts and cgroups, as the kernel tells them. */
function keepPlace(folder, who, pid) {
    const target = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, SCENE);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(target, { recursive: true });
    for (const file of ['mountinfo', 'cgroup']) {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(target, `${who}-${file}`), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(`/proc/${pid}/${file}`));
    }
}
/** Keeps what CRIU has against this kernel, experimental features included. Never throws: it must not hide a failure. */
async function keepCriuCheck(folder, criu, env) {
    const check = (env) => (0,_host_command_js__WEBPACK_IMPORTED_MODULE_3__/* .run */ .eF)(['criu', 'check', '--all'], { timeoutMs: CHECK_LIMIT_MS, env });
    try {
        const result = await (0,_criu_with_criu_js__WEBPACK_IMPORTED_MODULE_2__/* .withCriu */ .g)(criu, env, check);
        const said = `${result.stdout}${result.stderr}`.trimEnd();
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, SCENE, 'criu-check-all'), `${said}\n(${(0,_host_command_js__WEBPACK_IMPORTED_MODULE_3__/* .outcome */ .bu)(result, CHECK_LIMIT_MS)})\n`);
    }
    catch {
        // No such CRIU, or no space: the evidence is without it.
    }
}
//# sourceMappingURL=scene.js.map

/***/ }),

/***/ 6920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  S: () => (/* binding */ runStage)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./build/host/kernel-log.js

/** What the kernel prints when something went wrong in it, or when CRIU or an LXC tool died of a wild pointer. */
const ALARMS = [
    /\b(BUG|WARNING|Oops|Kernel panic|general protection fault|soft lockup|hard LOCKUP)\b/,
    /INFO: .*(blocked for more than|stall)/,
    /^(traps: )?(criu|lxc-\S+)\[\d+\]:? .*(segfault|general protection|unhandled)/,
];
/** No record is longer (printk's own limit). */
const RECORD_BYTES = 8192;
/** Lines that are kept; of more the last. */
const MOST = 10_000;
/** The kernel's log from now on. Needs root where `kernel.dmesg_restrict` is set. */
class KernelLog {
    fd;
    id;
    alarmed = [];
    heard = [];
    count = 0;
    /**
     * @param id of the sandbox
     * @throws Error when it cannot be read here, as in many containers
     */
    constructor(id) {
        this.id = id;
        this.fd = (0,external_node_fs_.openSync)('/dev/kmsg', external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK);
        this.records();
    }
    /** How many lines there were until now. */
    now() {
        this.listen();
        return this.count;
    }
    /** The lines from then on, of programs that write to this log none. */
    since(then) {
        this.listen();
        return this.heard.slice(Math.max(0, this.heard.length - (this.count - then)));
    }
    /** The alarms among all lines, and those that name the sandbox. */
    alarms() {
        this.listen();
        return this.alarmed;
    }
    listen() {
        const lines = this.records()
            .map(ownLine)
            .filter((line) => line !== null);
        this.count += lines.length;
        this.heard = [...this.heard, ...lines].slice(-MOST);
        this.alarmed.push(...lines.filter((line) => isAlarm(line, this.id)));
    }
    close() {
        (0,external_node_fs_.closeSync)(this.fd);
    }
    records() {
        const found = [];
        const buffer = Buffer.alloc(RECORD_BYTES);
        for (;;) {
            try {
                found.push(buffer.toString('utf8', 0, (0,external_node_fs_.readSync)(this.fd, buffer)));
            }
            catch (error) {
                // Records were overwritten before we came to read them: the next read goes on with the oldest.
                if (error.code !== 'EPIPE')
                    return found;
            }
        }
    }
}
/** Whether a line tells of a fault, or names the sandbox. */
function isAlarm(line, id) {
    return line.includes(id) || ALARMS.some((pattern) => pattern.test(line));
}
/**
 * The line of a record, when it is the kernel's own; else null.
 *
 * @param record `PRIORITY,SEQUENCE,MICROSECONDS,FLAGS;LINE` and continuation lines
 */
function ownLine(record) {
    const [, priority, line] = record.match(/^(\d+),[^;]*;([^\n]*)/) ?? [];
    // The facility; 0 is the kernel, the others are programs that write to its log.
    return line !== undefined && Number(priority) >> 3 === 0 ? line : null;
}
//# sourceMappingURL=kernel-log.js.map
// EXTERNAL MODULE: ./build/diagnosis/diagnose.js + 1 modules
var diagnose = __nccwpck_require__(9404);
;// CONCATENATED MODULE: ./build/diagnosis/kernel.js


/** Lines of what the kernel said. */
const SHOWN = 10;
/** Who is at work in a cell beside the container. */
const TESTED = /(?<![\w-])(criu|lxc-[a-z]+)(?![\w-])/;
/**
 * What the kernel says that explains why a cell failed, and the line that says it. It must name CRIU, an LXC tool or the
 * cell's own cgroup: others work on this host, too. Another cell may be among them: a crash by its name alone explains
 * only what the cell's own logs do not.
 */
const EXPLANATIONS = [
    {
        id: 'killed-for-memory',
        message: 'The kernel killed a process of the cell, because memory ran out.',
        advice: 'Look how much memory the container, its cgroup and the host have left.',
        blamed: (said, id) => 
        // All of a cell is in its own cgroup, and the line names that.
        said.find((line) => /oom-kill:/.test(line) && line.includes(id)),
    },
    {
        id: 'program-crashed',
        message: 'CRIU or an LXC tool crashed.',
        advice: 'Report it with the evidence; a build with debug symbols tells more (`coredumpctl`, `gdb`).',
        blamed: (said, _id, isKnown) => isKnown ? undefined : said.find((line) => /^(traps: )?(criu|lxc-\S+)\[\d+\]/.test(line)),
    },
    {
        id: 'kernel-fault',
        message: 'The kernel itself failed while it worked for CRIU or LXC.',
        advice: 'Look at what stands around it in `dmesg`, and report it to whoever made this kernel.',
        blamed: (said) => {
            const fault = said.findIndex((line) => /\b(BUG|Oops|general protection fault)\b/.test(line));
            const worker = said.slice(fault).find((line) => /\bComm: (criu|lxc-\S+)/.test(line));
            return fault === -1 || worker === undefined ? undefined : said[fault];
        },
    },
];
/**
 * Puts what the kernel said while a cell failed beside its first cause; or before it, where that explains it.
 *
 * @param lines of the kernel's log, from the beginning of the cycle that failed
 * @param id of the sandbox
 */
function besideKernel(outcome, lines, id) {
    const said = lines.filter((line) => isAlarm(line, id) || TESTED.test(line)).slice(0, SHOWN);
    if (said.length === 0)
        return;
    const evidence = said.join('\n');
    const isKnown = outcome.explainedBy !== null && outcome.explainedBy !== diagnose/* UNKNOWN */.HV;
    for (const { id: name, message, advice, blamed } of EXPLANATIONS) {
        const line = blamed(said, id, isKnown);
        if (line === undefined)
            continue;
        outcome.findings.unshift({ id: name, severity: 'error', message, evidence, advice });
        outcome.cause = `${outcome.cause} The kernel said: ${line}`;
        outcome.explainedBy = name;
        return;
    }
    const finding = outcome.findings.find(({ id }) => id === outcome.explainedBy);
    if (finding !== undefined)
        finding.evidence = `${finding.evidence ?? ''}\n\nThe kernel said meanwhile:\n${evidence}`;
}
//# sourceMappingURL=kernel.js.map
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/command.js
var command = __nccwpck_require__(4482);
// EXTERNAL MODULE: ./build/host/files.js
var files = __nccwpck_require__(9036);
// EXTERNAL MODULE: ./build/host/inspect.js + 2 modules
var inspect = __nccwpck_require__(3884);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/host/host-state.js







const LIMIT_MS = 5000;
/** Where CRIU and LXC put files of their own, and what these are called. LXC's locks lie as deep as its path. */
const FILES = [
    { folder: '/tmp', names: /^\.?criu(?!-lxc-test)/, depth: 1 },
    { folder: '/run', names: /^\.?criu/, depth: 1 },
    { folder: '/run/lxc', names: /./, depth: 8 },
    { folder: '/var/lib/lxc', names: /./, depth: 1 },
];
/** @param iptables folder of the iptables programs */
async function readHostState(iptables) {
    const state = { things: [], pids: (0,host_process/* processIds */.Uj)(), unread: [] };
    const read = async (kind, reader) => {
        try {
            state.things.push(...(await reader()));
        }
        catch (error) {
            state.unread.push({ kind, reason: error.message });
        }
    };
    // The programs first: they run while we read files.
    const asked = [read('link', readLinks), read('netfilter', () => readNetfilter(iptables))];
    await read('mount', () => parseMounts((0,external_node_fs_.readFileSync)('/proc/self/mountinfo', 'utf8')));
    await read('cgroup', readCgroups);
    await read('file', () => FILES.flatMap(({ folder, names, depth }) => readFiles(folder, names, depth)));
    await read('taint', readTaint);
    await Promise.all(asked);
    return state;
}
/**
 * The processes that still live in a sandbox's cgroups or namespaces; and, as not by root, those that name its id in their
 * arguments or environment, as every user's can.
 */
function readProcesses(id, { cgroups, namespaces }, except) {
    const known = new Set(except);
    const inside = new Set(cgroups.flatMap(host_cgroups/* processesIn */.rD));
    return (0,host_process/* processIds */.Uj)()
        .filter((pid) => !known.has(pid))
        .flatMap((pid) => {
        const [, name, state] = (0,host_process/* readOrNull */.di)(`/proc/${pid}/stat`)?.match(/\((.*)\) (\w)/s) ?? [];
        // A zombie is dead; only its parent has not looked yet.
        if (name === undefined || state === 'Z')
            return [];
        const byRoot = inside.has(pid) || (0,host_process/* namespacesOf */.Gw)(pid).some((each) => namespaces.includes(each));
        // To read the memory of a process in D state may wait for what that process waits for.
        const files = byRoot || state === 'D' ? [] : ['cmdline', 'environ'];
        if (!byRoot && !files.some((file) => (0,host_process/* readOrNull */.di)(`/proc/${pid}/${file}`)?.includes(id)))
            return [];
        return [{ kind: 'process', name: String(pid), details: `${name}, state ${state}`, byRoot }];
    });
}
/** @param mountinfo /proc/self/mountinfo */
function parseMounts(mountinfo) {
    return mountinfo
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [mount = '', source = ''] = line.split(' - ');
        const [, , device, root, mountPoint, options] = mount.split(' ');
        // FUSE lets a user mount on a folder of his own, and says who he is.
        const byRoot = !/\b(user_id|uid)=[1-9]/.test(source);
        return { kind: 'mount', name: `${mountPoint} (${device} ${root})`, details: `${options} ${source}`, byRoot };
    });
}
/** @param text what `iptables-save` or `nft list ruleset` prints */
function parseNetfilter(text) {
    const things = [];
    let table = '';
    let chain = '';
    const add = (name) => things.push({ kind: 'netfilter', name, details: '', byRoot: true });
    for (const line of text.split('\n').map((each) => each.trim())) {
        const opened = line.match(/^(?:\*|table )(.*?)( \{)?$/);
        const chained = line.match(/^(?::|chain )(\S+)/);
        if (opened !== null) {
            table = opened[1];
            chain = '';
            add(`table ${table}`);
        }
        else if (chained !== null) {
            chain = chained[1];
            add(`chain ${table} ${chain}`);
        }
        else if (line === '}') {
            chain = '';
        }
        else if (line.startsWith('-A ') || (chain !== '' && line !== '' && !/^(#|COMMIT)/.test(line))) {
            add(`rule ${table} ${line.startsWith('-A ') ? '' : `${chain} `}${line.replace(/counter packets \d+ bytes \d+/, 'counter')}`);
        }
    }
    return things;
}
async function readLinks() {
    const links = JSON.parse(await ask(['ip', '-json', '-details', 'address', 'show']));
    return links.map(({ ifname, address, linkinfo, addr_info = [] }) => ({
        kind: 'link',
        name: ifname,
        details: [linkinfo?.info_kind, address, ...addr_info.map(({ local, prefixlen }) => `${local}/${prefixlen}`)]
            .filter((each) => each !== undefined)
            .join(' '),
        // The owner of a tap gives it any MAC.
        byRoot: linkinfo?.info_kind !== 'tun',
    }));
}
/** With nft where there is one, which shows more; it does not show what a legacy iptables has made. */
async function readNetfilter(iptables) {
    const save = (0,external_node_path_.join)(iptables, 'iptables-save');
    const hasNft = (0,inspect/* searchPath */.oe)().some((folder) => (0,files/* isExecutable */.TV)((0,external_node_path_.join)(folder, 'nft')));
    const nft = hasNft && !/legacy|xtables-multi$/.test((0,external_node_fs_.realpathSync)(save));
    return parseNetfilter(await ask(nft ? ['nft', 'list', 'ruleset'] : [save]));
}
async function ask(argv) {
    const env = { ...process.env, PATH: (0,inspect/* searchPath */.oe)().join(':') };
    const result = await (0,command/* run */.eF)(argv, { timeoutMs: LIMIT_MS, env });
    if (result.code === 0)
        return result.stdout;
    throw new Error(`${argv[0]}: ${(0,command/* outcome */.bu)(result, LIMIT_MS)}, ${(0,command/* tail */.RT)(result, 1)}`);
}
/** Containers' cgroups, where LXC makes them: at the top of a hierarchy and beside us. */
function readCgroups() {
    const folders = (0,host_cgroups/* hierarchies */.a2)().flatMap((hierarchy) => [
        hierarchy.mountPoint,
        hierarchy.own,
        (0,external_node_path_.dirname)((0,host_cgroups/* subtreeFolder */.Ni)(hierarchy, 'any')),
    ]);
    return [...new Set(folders)].flatMap((folder) => list(folder)
        .filter((name) => /^lxc\.(payload|monitor|pivot)/.test(name))
        // A cgroup may be delegated to a user, who makes others in it.
        .map((name) => ({
        kind: 'cgroup',
        name: (0,external_node_path_.join)(folder, name),
        details: '',
        byRoot: isMadeByRoot((0,external_node_path_.join)(folder, name)),
    })));
}
function readFiles(folder, names, depth) {
    return list(folder)
        .filter((name) => names.test(name))
        .flatMap((name) => {
        const path = (0,external_node_path_.join)(folder, name);
        const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
        if (stat === undefined)
            return [];
        const details = stat.isDirectory() ? 'folder' : `${stat.size} bytes, of ${stat.mtime.toISOString()}`;
        const below = stat.isDirectory() && depth > 1 ? readFiles(path, names, depth - 1) : [];
        return [{ kind: 'file', name: path, details, byRoot: isMadeByRoot(path) }, ...below];
    });
}
/** One bit for each thing that makes kernel developers doubt a report: 512 is a WARNING, 128 an oops. */
function readTaint() {
    const taint = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/tainted', 'utf8').trim();
    return [{ kind: 'taint', name: 'of the kernel', details: taint, byRoot: true }];
}
/** Of root, and made by root: where the kernel does not forbid it, any user makes a second name for a file of root's. */
function isMadeByRoot(path) {
    const stat = (0,external_node_fs_.lstatSync)(path, { throwIfNoEntry: false });
    return stat?.uid === 0 && (stat.isDirectory() || stat.nlink === 1);
}
function list(folder) {
    return (0,external_node_fs_.existsSync)(folder) ? (0,external_node_fs_.readdirSync)(folder) : [];
}
//# sourceMappingURL=host-state.js.map
;// CONCATENATED MODULE: ./build/host/audit.js





/** What is shown of a long list. */
const audit_SHOWN = 20;
/** Within this time what is on its way out is gone. */
const SETTLE_MS = 200;
/**
 * Looks at the host before a cell and after it, and tells what changed.
 *
 * Others work on this host, too, so that a change alone proves nothing. A change is a leak of ours when {@link PROOFS} says
 * so, and when it is still there after a moment.
 *
 * All else is `host-changed`: a warning when it is CRIU's, when a mount has other options or when the kernel is tainted;
 * else for information. What the kernel says is a warning and never a leak: it does not say who was the cause.
 */
class Audit {
    /** Settles when the host was looked at; nothing that can change it may be started before. Never rejects. */
    looked;
    iptables;
    /** Since {@link listen}; null when it cannot be read here. */
    kernel = null;
    unread = [];
    /** @param iptables folder of the iptables programs */
    constructor(iptables) {
        this.iptables = iptables;
        this.looked = readHostState(iptables);
    }
    /**
     * From now on the kernel's log is listened to. Takes long where that log is long: call it while others work.
     *
     * @param id of the sandbox
     */
    listen(id) {
        try {
            this.kernel = new KernelLog(id);
        }
        catch (error) {
            this.unread.push(`kernel log: ${error.message}`);
        }
    }
    /** The findings; a leak is one with the id `leak`. Call it once, when the sandbox is gone: it lets go of the view. */
    async findings(marks, view) {
        const before = await this.looked;
        const look = async () => {
            const after = await readHostState(this.iptables);
            const made = after.things.filter((thing) => thing.kind === 'cgroup' && thing.byRoot && carries(thing, marks));
            const cgroups = [...marks.cgroups, ...made.map(({ name }) => name)];
            after.things.push(...readProcesses(marks.id, { cgroups, namespaces: view.namespaces }, before.pids));
            return { after, changes: compareStates(before, after) };
        };
        let { after, changes } = await look();
        if (changes.some((change) => isOurs(change, marks, view))) {
            await (0,promises_.setTimeout)(SETTLE_MS);
            ({ after, changes } = await look());
        }
        const alarms = this.kernel?.alarms() ?? [];
        this.kernel?.close();
        view.held.forEach(external_node_fs_.closeSync);
        for (const { kind, reason } of [...before.unread, ...after.unread])
            this.unread.push(`${kind}: ${reason}`);
        return [...tellChanges(changes, marks, view), ...tellAlarms(alarms), ...tellUnread([...new Set(this.unread)])];
    }
}
/**
 * Holds the namespaces that it tells of.
 *
 * @param pid of a process in the sandbox
 */
function viewOf(pid) {
    const same = (read, ours) => {
        try {
            return read(`/proc/${pid}`) === read(ours);
        }
        catch {
            // It is gone, and with it what it saw: nothing can be laid at its door.
            return false;
        }
    };
    const namespace = (name) => same((folder) => (0,external_node_fs_.readlinkSync)(`${folder}/ns/${name}`), '/proc/self');
    const identity = (path) => {
        const { dev, ino } = (0,external_node_fs_.statSync)(path);
        return `${dev} ${ino}`;
    };
    const held = pid === undefined ? [] : host_process/* NAMESPACES */.dK.flatMap((name) => hold(`/proc/${pid}/ns/${name}`));
    const hosts = (0,host_process/* namespacesOf */.Gw)(process.pid);
    const namespaces = held.map((fd) => (0,external_node_fs_.readlinkSync)(`/proc/self/fd/${fd}`)).filter((each) => !hosts.includes(each));
    return {
        network: namespace('net'),
        cgroups: namespace('cgroup'),
        folders: ['/tmp', '/run'].filter((folder) => same((process) => identity(`${process}/root${folder}`), '/proc/self')),
        namespaces,
        held,
    };
}
function hold(path) {
    try {
        return [(0,external_node_fs_.openSync)(path, 'r')];
    }
    catch {
        return [];
    }
}
/** What is new, gone or changed. What could not be read on one side is left out. */
function compareStates(before, after) {
    const unread = new Set([...before.unread, ...after.unread].map(({ kind }) => kind));
    const key = ({ kind, name }) => `${kind} ${name}`;
    const were = new Map(before.things.map((thing) => [key(thing), thing]));
    const are = new Map(after.things.map((thing) => [key(thing), thing]));
    const changes = [];
    for (const [name, thing] of are) {
        const was = were.get(name);
        if (was === undefined)
            changes.push({ how: 'new', thing });
        else if (was.details !== thing.details)
            changes.push({ how: 'changed', thing, before: was.details });
    }
    for (const [name, thing] of were)
        if (!are.has(name))
            changes.push({ how: 'gone', thing });
    return changes.filter(({ thing }) => !unread.has(thing.kind));
}
/**
 * By what each kind of thing is known to be ours. All of it only of things that no user but root can make (see
 * {@link Thing.byRoot}): whatever a name says, anybody can write names.
 */
const PROOFS = {
    // It is in the sandbox's cgroups or namespaces, where only root puts one. What it is called proves nothing.
    process: () => true,
    // Of the host's own network namespace. The MAC is that of the container's veth.
    link: ({ thing: { name, details } }, { bridge, mac }) => hasWord(details, mac) || (name === bridge.name && hasWord(details, bridge.address)),
    // Rules carry no mark; where the sandbox had the host's network, CRIU's are those of its CRIU.
    netfilter: ({ thing }, _marks, view) => isCrius(thing) && view.network,
    // The host's table of mounts. A mount without a mark is ours where the sandbox changed the host's cgroup mounts.
    mount: ({ how, thing }, marks, view) => carries(thing, marks) || (isCrius(thing) && how === 'changed' && view.cgroups),
    cgroup: ({ thing }, marks) => carries(thing, marks),
    // CRIU's files carry no mark; where the sandbox had the host's folder, they are those of its CRIU.
    file: ({ thing }, marks, view) => carries(thing, marks) || (isCrius(thing) && view.folders.some((folder) => thing.name.startsWith(`${folder}/`))),
    // It does not say who tainted the kernel.
    taint: () => false,
};
function isOurs(change, marks, view) {
    const { how, thing } = change;
    return how !== 'gone' && thing.byRoot && PROOFS[thing.kind](change, marks, view);
}
function carries({ name, details }, { id, container }) {
    return [id, container].some((mark) => hasWord(`${name} ${details}`, mark));
}
/** Of a kind that CRIU makes, or changes (criu#3029: the options of cgroup v2). */
function isCrius({ kind, name, details }) {
    if (kind === 'netfilter')
        return /\bCRIU(-\d+)?\b/.test(name);
    if (kind === 'mount')
        return / cgroup2? /.test(` ${details} `);
    return kind === 'file' && /^\/(tmp|run)\/\.?criu/.test(name);
}
function isGrave(change) {
    const { how, thing } = change;
    if (thing.kind === 'taint')
        return true;
    if (thing.kind === 'mount')
        return how === 'changed';
    return how !== 'gone' && isCrius(thing);
}
function tellChanges(changes, marks, view) {
    const findings = [];
    const ours = changes.filter((change) => isOurs(change, marks, view));
    const others = changes.filter((change) => !ours.includes(change));
    const [leak] = ours;
    if (leak !== undefined) {
        findings.push({
            id: 'leak',
            severity: 'error',
            message: `The cell left something on this host: ${tell(leak)}${more(ours.length)}.`,
            evidence: listed(ours.map(tell)),
            advice: 'Remove it by hand: `criu-lxc-test clean` knows nothing of it.',
        });
    }
    const grave = others.filter(isGrave);
    const [first] = grave.length > 0 ? grave : others;
    if (first !== undefined) {
        findings.push({
            id: 'host-changed',
            severity: grave.length > 0 ? 'warning' : 'info',
            message: `This host changed while the cell ran, by whom is not known: ${tell(first)}${more(others.length)}.`,
            evidence: listed([...grave, ...others.filter((change) => !grave.includes(change))].map(tell)),
            ...(grave.length === 0 ? {} : { advice: 'Look who else works on this host.' }),
        });
    }
    return findings;
}
function tellAlarms(lines) {
    if (lines.length === 0)
        return [];
    return [
        {
            id: 'kernel-log',
            severity: 'warning',
            message: 'The kernel reported a fault while the cell ran; for whose work it does not always say.',
            evidence: listed(lines),
            advice: 'Look at what stands around it in `dmesg`.',
        },
    ];
}
function tellUnread(reasons) {
    if (reasons.length === 0)
        return [];
    const message = 'Not all of this host could be looked at for what the cell may have left.';
    return [{ id: 'not-audited', severity: 'info', message, evidence: listed(reasons) }];
}
/** `new: link br0 (bridge 10.77.0.1/24)`, `changed: taint of the kernel (0 → 512)`. */
function tell({ how, thing, before }) {
    const details = [before, thing.details].filter((each) => each !== undefined && each !== '').join(' → ');
    return `${how}: ${thing.kind} ${thing.name}${details === '' ? '' : ` (${details})`}`;
}
function more(count) {
    return count === 1 ? '' : `, and ${count - 1} more`;
}
function listed(lines) {
    const hidden = lines.length - audit_SHOWN;
    return [...lines.slice(0, audit_SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n');
}
/** `10.77.0.1/24` is no word of `110.77.0.1/24`. */
function hasWord(text, word) {
    return new RegExp(`(?<![\\w:])${word.replaceAll('.', '\\.')}(?![\\w:])`).test(text);
}
//# sourceMappingURL=audit.js.map
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __nccwpck_require__(8393);
// EXTERNAL MODULE: ./build/host/sandbox.js + 1 modules
var host_sandbox = __nccwpck_require__(4109);
// EXTERNAL MODULE: ./build/lxc/network.js
var network = __nccwpck_require__(2800);
// EXTERNAL MODULE: ./build/words/errors.js + 1 modules
var errors = __nccwpck_require__(8963);
// EXTERNAL MODULE: ./build/workload/registry.js + 11 modules
var registry = __nccwpck_require__(9038);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
// EXTERNAL MODULE: ./build/core/scene.js
var scene = __nccwpck_require__(1754);
;// CONCATENATED MODULE: ./build/core/evidence.js




const PLAN = 'plan.json';
/** Of the beginning and of the end of a file. */
const END_BYTES = 8 * 1024 * 1024;
/** Of a checkpoint's folder: logs and statistics, not memory. */
const KEPT = /\.log$|^stats-/;
/** Files that a finding names. */
const evidence_SHOWN = 10;
/**
 * Copies what explains a cell into `evidence` in the sandbox's folder, readable for whoever may enter that. Nothing is
 * redacted yet. What cannot be copied is left out.
 *
 * @param kernelLines what the kernel said meanwhile; null when that cannot be read
 * @returns that folder, and what was left out, each with its reason
 */
function gatherEvidence(folder, plan, kernelLines) {
    const evidence = (0,external_node_path_.join)(folder, 'evidence');
    const lost = [];
    const write = (name, make) => {
        try {
            const to = (0,external_node_path_.join)(evidence, name);
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(to), { recursive: true });
            (0,external_node_fs_.writeFileSync)(to, make(), { mode: 0o644 });
        }
        catch (error) {
            lost.push(`${name} (${reason(error)})`);
        }
    };
    const copy = (from, to, which) => {
        for (const name of evidence_list(folder, from, lost).filter((each) => which.test(each))) {
            write((0,external_node_path_.join)(to, name), () => ends(folder, (0,external_node_path_.join)(from, name)));
        }
    };
    write(PLAN, () => json(plan));
    write('kernel-log', () => kernelLines === null ? 'It cannot be read here.\n' : kernelLines.map((each) => `${each}\n`).join(''));
    copy('', '', /^(lxc\.log|criu\.conf|command-output|commands)$/);
    copy('outputs', 'outputs', /./);
    copy(scene/* SCENE */.Fx, '', /./);
    copy('rootfs', '', /^criu-lxc-test\.log$/);
    if (plan.workload.name === 'zdtm') {
        const zdtm = (0,external_node_path_.join)('rootfs', 'zdtm');
        for (const test of evidence_list(folder, zdtm, lost))
            copy((0,external_node_path_.join)(zdtm, test), (0,external_node_path_.join)('zdtm', test), /\.out(\.inprogress)?$/);
    }
    for (const name of evidence_list(folder, 'lxc', lost))
        copy((0,external_node_path_.join)('lxc', name), '', /^config$/);
    for (const generation of evidence_list(folder, 'images', lost)) {
        copy((0,external_node_path_.join)('images', generation), `generation-${generation}`, KEPT);
    }
    return { evidence, lost };
}
/** The evidence is no reason to lose the verdict. */
function notKept(lost) {
    const [first] = lost;
    if (first === undefined)
        return [];
    const hidden = lost.length - evidence_SHOWN;
    return [
        {
            id: 'evidence-not-kept',
            severity: 'warning',
            message: `Not all of the evidence could be kept: ${first}${lost.length === 1 ? '' : `, and ${lost.length - 1} more`}.`,
            ...(lost.length === 1
                ? {}
                : { evidence: [...lost.slice(0, evidence_SHOWN), ...(hidden > 0 ? [`${hidden} more`] : [])].join('\n') }),
        },
    ];
}
/** Without its path, which is told beside it. */
function reason(error) {
    const { code, cause, message } = error;
    if (error instanceof read_inside/* Unreadable */.IO)
        return message.replace(/\.$/, '');
    return code ?? cause?.code ?? message;
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}
/**
 * Of a file that is too long its beginning and its end: a CRIU that hangs may write gigabytes. In whole lines, so that no
 * half of a secret is left to be overlooked.
 */
function ends(folder, path) {
    return (0,read_inside/* openInside */.X$)(folder, path, {}, ({ fd, size }) => {
        if (size <= 2 * END_BYTES)
            return (0,read_inside/* readPart */.on)(fd, 0, size);
        const first = (0,read_inside/* readPart */.on)(fd, 0, END_BYTES);
        const last = (0,read_inside/* readPart */.on)(fd, size - END_BYTES, size);
        const head = first.subarray(0, first.lastIndexOf('\n') + 1);
        const tail = last.subarray(last.indexOf('\n') + 1);
        const gap = Buffer.from(`… ${size - head.length - tail.length} bytes left out …\n`);
        return Buffer.concat([head, gap, tail]);
    });
}
/** Names in a folder; none of what is no folder. */
function evidence_list(folder, path, lost) {
    try {
        return (0,read_inside/* listInside */.Vg)(folder, path);
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR')
            lost.push(error.message);
        return [];
    }
}
//# sourceMappingURL=evidence.js.map
// EXTERNAL MODULE: ./build/core/plan.js
var core_plan = __nccwpck_require__(4115);
;// CONCATENATED MODULE: ./build/core/stage.js










/** For the sandbox to be made and to say its last word, beyond the time that the plan allows. */
const MARGIN_MS = 10_000;
/**
 * One cell, from outside: looks at the host, opens the sandbox, lets the plan run inside, ends it, looks again. Needs
 * root.
 *
 * Whatever happens, the sandbox is ended. What could not be removed, and what the cell left elsewhere, becomes a finding
 * and the failure class `leak`.
 */
async function runStage(request, observer, signal) {
    const outcome = {
        failureClass: null,
        cause: null,
        explainedBy: null,
        cycles: [],
        findings: [],
        timings: {},
    };
    const { plan, workDir, cellProgram } = request;
    const audit = new Audit(plan.iptables);
    const sandbox = await (0,host_sandbox/* openSandbox */.Ep)({
        workDir,
        cgroup: plan.cgroup,
        keep: [
            (0,external_node_path_.dirname)(plan.criu.path),
            (0,external_node_path_.dirname)(plan.restoreCriu.path),
            (0,external_node_path_.dirname)(plan.lxc.path),
            (0,external_node_path_.dirname)(plan.iptables),
            plan.busybox,
            cellProgram,
            process.execPath,
            ...(0,registry/* filesOf */.R)(plan.workload),
        ],
        command: (id, folder) => [process.execPath, cellProgram, 'inside', id, folder],
    });
    audit.listen(sandbox.id);
    let failure;
    // Whoever tells the first event stands in the sandbox as it is for the whole cell; after the last one it is gone.
    let view;
    // How much the kernel had said when the last cycle began.
    let before = 0;
    const onEvent = (event) => {
        if (event.type === 'stage')
            before = audit.kernel?.now() ?? 0;
        view ??= viewOf(sandbox.command.pid);
        observer.onEvent(event);
    };
    try {
        await listen(sandbox, plan, audit.looked, outcome, onEvent, signal);
        const passed = outcome.cycles.filter(({ verdict }) => verdict === 'passed').length;
        if (outcome.cause === null && passed !== plan.cycles) {
            throw new errors/* StageError */.Zu(null, `The cell says that all is well, after ${passed} of ${plan.cycles} cycles.`);
        }
        if (outcome.failureClass !== null)
            besideKernel(outcome, audit.kernel?.since(before) ?? [], sandbox.id);
    }
    catch (error) {
        failure = error;
    }
    // From here on the verdict stands: nothing but a leak changes it, and nothing loses it.
    if (failure === undefined) {
        const { evidence, lost } = gatherEvidence(sandbox.folder, plan, audit.kernel?.since(0) ?? null);
        outcome.findings.push(...notKept(lost));
        try {
            await observer.onEvidence(evidence, outcome);
        }
        catch (error) {
            outcome.findings.push(...notKept([error.message]));
        }
    }
    const started = performance.now();
    const left = await (0,host_sandbox/* endSandbox */.$N)(sandbox).catch((error) => [error.message]);
    const marks = {
        id: sandbox.id,
        cgroups: sandbox.record.cgroups,
        container: (0,core_plan/* containerName */.x)(sandbox.id),
        bridge: { name: network/* BRIDGE */.Az, address: `${network/* ADDRESSES */.FV.gateway4}/24` },
        mac: network/* ADDRESSES */.FV.mac,
    };
    const findings = [
        ...sandboxLeft(sandbox, left),
        ...(await audit.findings(marks, view ?? viewOf(undefined)).catch(notAudited)),
    ];
    outcome.timings.cleanup = performance.now() - started;
    const leaks = findings.filter(({ id }) => id === 'leak');
    if (failure instanceof errors/* Interrupted */.j$)
        throw new errors/* Interrupted */.j$(leaks.flatMap(({ evidence = '' }) => evidence.split('\n')));
    if (failure !== undefined)
        throw failure;
    outcome.findings.push(...findings);
    if (leaks[0] !== undefined && outcome.cause === null) {
        outcome.failureClass = 'leak';
        outcome.cause = leaks[0].message;
        outcome.explainedBy = 'leak';
    }
    return outcome;
}
/** Lets the plan run as soon as all is ready, and fills the outcome with what is told of it. */
async function listen({ command, folder }, plan, ready, outcome, onEvent, signal) {
    const started = performance.now();
    let stage = 'sandbox';
    let ended = false;
    const hear = (event) => {
        if (event.type === 'stage') {
            outcome.timings.sandbox ??= performance.now() - started;
            stage = event.stage;
        }
        if (event.type === 'finding')
            outcome.findings.push(event.finding);
        if (event.type === 'cycle')
            outcome.cycles.push(event.cycle);
        if (event.type === 'tests')
            outcome.tests = event.tests;
        if (event.type === 'end') {
            ended = true;
            outcome.failureClass = event.failureClass;
            outcome.cause = event.cause;
            outcome.explainedBy = event.explainedBy;
            Object.assign(outcome.timings, event.timings);
        }
        onEvent(event);
    };
    const gone = (0,dialogue/* farewell */.Bg)(command, (line) => {
        const event = (0,dialogue/* parseLine */.A)(line);
        if (event !== null)
            hear(event);
    });
    const stopped = new Promise((resolve) => {
        const limit = setTimeout(() => resolve('late'), plan.timeoutMs + MARGIN_MS);
        const abort = () => resolve('aborted');
        if (signal.aborted)
            abort();
        signal.addEventListener('abort', abort, { once: true });
        const forget = () => {
            clearTimeout(limit);
            signal.removeEventListener('abort', abort);
        };
        gone.then(forget, forget);
    });
    // The plan's end may come before the container's, which the sandbox takes with it.
    void ready.then(() => command.stdin.write(`${JSON.stringify(plan)}\n`));
    const end = await Promise.race([gone, stopped]);
    if (end === 'aborted')
        throw new errors/* Interrupted */.j$();
    if (end === 'late') {
        // What it said before it hung, with a process in D state for one, tells more.
        if (ended)
            return;
        outcome.failureClass = stage === 'cycle' ? 'timeout' : 'start';
        outcome.cause = `The cell did not end within ${plan.timeoutMs / 1000} s; it was in the stage "${stage}".`;
        return;
    }
    if (!ended) {
        throw new errors/* StageError */.Zu(stage === 'sandbox' ? 'start' : null, `The process in the sandbox ${folder} ended (${end.code ?? end.signal}) without a word: ${end.stderr || 'it printed nothing'}.`);
    }
}
/** The verdict is there without it. */
function notAudited(error) {
    const message = 'The host could not be looked at once more after the cell.';
    return [{ id: 'not-audited', severity: 'warning', message, evidence: error.message }];
}
function sandboxLeft(sandbox, left) {
    if (left.length === 0)
        return [];
    return [
        {
            id: 'leak',
            severity: 'error',
            message: `The sandbox ${sandbox.id} could not be removed: ${left[0]}.`,
            evidence: left.join('\n'),
            advice: 'Run `criu-lxc-test clean`. A process in D state ends when what it waits for ends.',
        },
    ];
}
//# sourceMappingURL=stage.js.map

/***/ }),

/***/ 4198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ withCriu)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/** What CRIU has found out about the kernel. The sandbox has a /run of its own. */
const CACHE = '/run/criu.kdat';
/** On the same file system as the cache, which is moved. */
const KEPT = '/run/criu-lxc-test';
/**
 * Lets one of several CRIUs work: PATH finds it first, and it finds the cache that it left itself.
 *
 * CRIU knows a foreign cache by nothing but the second of its build, which reproducible builds may share; and where it
 * knows one, it asks the kernel everything anew.
 *
 * @param work not beside another of these
 */
async function withCriu(criu, env, work) {
    const kept = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(KEPT, criu.path, 'criu.kdat');
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(KEPT, criu.path), { recursive: true });
    if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(kept))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(kept, CACHE);
    try {
        return await work({ ...env, PATH: `${criu.path}:${env['PATH']}` });
    }
    finally {
        if ((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)(CACHE))
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.renameSync)(CACHE, kept);
    }
}
//# sourceMappingURL=with-criu.js.map

/***/ }),

/***/ 9404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  HV: () => (/* binding */ UNKNOWN),
  h4: () => (/* binding */ diagnose),
  LV: () => (/* binding */ knownHangs)
});

// UNUSED EXPORTS: canApply, remedy

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __nccwpck_require__(2088);
;// CONCATENATED MODULE: ./build/diagnosis/failures.js
const FAILURES = [
    {
        id: 'hardware-breakpoints',
        phase: 'both',
        pattern: /Daemon \d+ exited trapping|pie: \d+: (\d+: )?new_sp=|Can't stop all tasks on rt_sigreturn/,
        example: 'Daemon 32 exited trapping',
        only: { criu: '<4.2', host: { 'hardware-breakpoints': false } },
        hangs: true,
        cause: 'The processor, or the hypervisor below this host, delivers no hardware breakpoints: CRIU before 4.2 waits for one for ever.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`; or `no-breakpoints: true` (`--no-breakpoints`), which runs CRIU with its own switch for that, CRIU_FAULT=130.',
        sources: ['criu#2658', 'criu#2660'],
    },
    {
        id: 'vdso-layout',
        phase: 'both',
        pattern: /vdso: Unexpected rt vDSO area bounds/,
        example: 'vdso: Unexpected rt vDSO area bounds',
        only: { criu: '<4.1', kernel: '>=6.13' },
        cause: 'Linux 6.13 and later map the vDSO in a way that CRIU before 4.1 does not know.',
        advice: 'Use CRIU 4.1 or later: `criu-version: ">=4.1"`.',
        sources: ['criu#2532', 'criu#2539'],
    },
    {
        id: 'socket-options-refused',
        phase: 'dump',
        pattern: /sockets: Can't get 1:(16|34) opt: Operation not supported/,
        example: "sockets: Can't get 1:16 opt: Operation not supported",
        only: { criu: '<4.2', kernel: '>=6.16' },
        cause: 'Linux 6.16 and later have SO_PASSCRED and SO_PASSSEC of local sockets alone, and CRIU before 4.2 asks every socket for them.',
        advice: 'Use CRIU 4.2 or later: `criu-version: ">=4.2"`.',
        sources: ['criu#2705', 'criu#2718'],
    },
    {
        id: 'bind-source-is-symlink',
        phase: 'restore',
        pattern: /mnt-v2: Failed to move_mount from \S+ to .*: Invalid argument/,
        example: 'mnt-v2: Failed to move_mount from /lib to /tmp/.criu.mntns.0iFLzL/mnt-0000000072: Invalid argument',
        only: { criu: '>=3.17', kernel: '>=5.15' },
        cause: 'The source of a bind mount is a symlink, such as /lib on a host with merged /usr: CRIU mounts the link itself.',
        advice: "Name the real folder (`realpath SOURCE`) in the container's config: `lxc.mount.entry = /usr/lib lib none ro,bind 0 0`.",
        sources: ['criu#2381', 'lxc#4435'],
    },
    {
        id: 'slave-mount-refused',
        phase: 'restore',
        pattern: /mnt-v2: Failed to make mount \d+ slave: Invalid argument/,
        example: 'mnt-v2: Failed to make mount 1042 slave: Invalid argument',
        only: { criu: '<4.1.1' },
        cause: 'A security fix of the kernel, in all stable series, forbids what CRIU up to 4.1 does to make a mount a slave.',
        advice: 'Use CRIU 4.1.1 or later: `criu-version: ">=4.1.1"`.',
        sources: ['criu#2693', 'criu#2701'],
    },
    {
        id: 'foreign-mount-sharing',
        phase: 'restore',
        pattern: /mnt-v2: Failed to copy sharing from (source \S+|\d+)/,
        example: 'mnt-v2: Failed to copy sharing from source /srv/data to 1042',
        only: { criu: '>=3.17' },
        cause: 'The source of an external mount is private, or shared with mounts that CRIU does not know.',
        advice: 'Make the source a shared mount: `mount --bind SOURCE SOURCE && mount --make-shared SOURCE`. CRIU 3.17: update it.',
        sources: ['criu#1886', 'criu#2023', 'runc#3442'],
    },
    {
        id: 'stale-image-folder',
        phase: 'dump',
        pattern: /please use a fresh directory for the dump directory/,
        example: 'please use a fresh directory for the dump directory',
        cause: 'The folder for the checkpoint holds a checkpoint already, and LXC refuses to write over it.',
        advice: 'Give each dump a new folder: `lxc-checkpoint -D "$(mktemp -d)"`.',
        sources: [],
    },
    {
        id: 'apparmor-not-in-kernel',
        phase: 'restore',
        pattern: /apparmor LSM specified but apparmor not supported by kernel/,
        example: 'apparmor LSM specified but apparmor not supported by kernel',
        only: { host: { apparmor: false } },
        cause: "The container's config names an AppArmor profile, and this kernel has no AppArmor.",
        advice: "Delete the `lxc.apparmor.*` lines from the container's config, and from the files that it includes.",
        sources: [],
    },
    {
        id: 'lsm-differs',
        phase: 'restore',
        pattern: /mismatched lsm types and lsm profile specified/,
        example: 'mismatched lsm types and lsm profile specified',
        cause: 'The container was dumped under another security module than the one that it is restored under.',
        advice: 'Restore on a host with the same security module. After an update from CRIU 3.1 or 3.2: `rm /run/criu.kdat`.',
        sources: ['criu#323', 'criu#1267'],
    },
    {
        id: 'apparmor-blocks-parasite',
        phase: 'dump',
        pattern: /Unable to connect a transport socket: Permission denied/,
        example: 'Unable to connect a transport socket: Permission denied',
        only: { host: { apparmor: true } },
        cause: "An AppArmor profile of a process in the container, often dhclient's, forbids the socket that CRIU talks to it by.",
        advice: 'See which one: `dmesg | grep crtools-pr`. Do without it, with a static address for instance, or unload it: `apparmor_parser -R /etc/apparmor.d/PROFILE`.',
        sources: ['criu#552', 'criu#439', 'lxd#5312'],
    },
    {
        id: 'freezer-on-cgroup2',
        phase: 'dump',
        pattern: /[Ff]ailed getting freezer path/,
        example: 'Failed getting freezer path',
        only: { lxc: '<5.0.0', cgroup: 'v2' },
        cause: 'LXC before 5.0 does not find the freezer on cgroup v2.',
        advice: 'Use LXC 5.0 or later, or cgroup v1 where the host has it: `cgroup: v1`.',
        sources: ['lxc#3240'],
    },
    {
        id: 'freezer-of-restored-container',
        phase: 'dump',
        pattern: /[Ff]ailed getting freezer path/,
        example: 'Failed getting freezer path',
        only: { lxc: '>=5.0.0', cgroup: 'v2', restored: true },
        cause: 'LXC does not find the cgroup of a container that was restored on cgroup v2: it can be checkpointed only once.',
        advice: 'Use cgroup v1 where the host has it (`cgroup: v1`), an LXC with the fix (in no release up to 7.0.0), or `cycles: 1`.',
        sources: ['lxc#4643', 'lxc#4695'],
    },
    {
        id: 'other-users-processes',
        phase: 'dump',
        pattern: /Can't get rlimit \d+: Operation not permitted/,
        example: "Can't get rlimit 0: Operation not permitted",
        only: { host: { 'cap-sys-resource': false } },
        cause: 'A process of another user than root is in the container, and root lacks CAP_SYS_RESOURCE here.',
        advice: 'Do it on the host itself, or in a container that keeps CAP_SYS_RESOURCE; or run everything as root.',
        sources: [],
    },
    {
        id: 'process-cannot-be-seized',
        phase: 'dump',
        transient: true,
        pattern: /Unseizable non-zombie \d+ found/,
        example: 'Unseizable non-zombie 4711 found, state D, err -1/10',
        cause: 'A process cannot be stopped: it waits in the kernel (state D, as in vfork), or was restored outside the cgroup that is frozen.',
        advice: 'Look what it waits for: `cat /proc/PID/wchan /proc/PID/stack`. Of a restored container on cgroup v2: use a newer CRIU.',
        sources: ['criu#1034'],
    },
    {
        id: 'console-of-the-host',
        phase: 'dump',
        pattern: /tty: Unable to find a master for/,
        example: 'tty: Unable to find a master for /dev/console',
        cause: "The container's /dev/console or /dev/ttyN is a terminal of the host, whose other end CRIU does not see.",
        advice: "In the container's config: `lxc.console.path = none` and `lxc.tty.max = 0`.",
        sources: ['criu#299', 'criu#552', 'criu#1295'],
    },
    {
        id: 'terminal-opened-from-outside',
        phase: 'dump',
        pattern: /tty: Found slave peer index \d+ without correspond master peer/,
        example: 'tty: Found slave peer index 1 without correspond master peer',
        cause: 'A process in the container uses a terminal that somebody outside holds the other end of.',
        advice: 'Close lxc-attach and lxc-console before the dump, and set `lxc.console.path = none` and `lxc.tty.max = 0`.',
        sources: ['criu#299'],
    },
    {
        id: 'tty-of-the-container',
        phase: 'restore',
        pattern: /mnt-v2: Failed to open_tree \/dev\/pts\/\d+/,
        example: 'mnt-v2: Failed to open_tree /dev/pts/0: No such file or directory',
        cause: "LXC gave the container a /dev/ttyN, and CRIU looks for its terminal among the host's when it restores.",
        advice: "In the container's config: `lxc.tty.max = 0`.",
        sources: [],
    },
    {
        id: 'console-in-images-only',
        phase: 'restore',
        pattern: /lxc\.console\.path configured on source host but not target/,
        example: 'lxc.console.path configured on source host but not target',
        cause: 'The container was dumped with a console, and is restored by a config without one.',
        advice: 'Use one config for both, with `lxc.console.path = none`.',
        sources: ['lxd#9396'],
    },
    {
        id: 'link-not-restored',
        phase: 'restore',
        pattern: /net: Can't restore link/,
        example: "net: Can't restore link: -17",
        cause: 'A network interface cannot be made again: a veth of that name is still there (-17), or LXC 2.0.9 named it wrongly (-34).',
        advice: 'Delete what is left of the old one: `ip link del VETH`. LXC 2.0.9: update it.',
        sources: ['lxc#2107', 'criu#241', 'criu#3004'],
    },
    {
        id: 'network-type',
        phase: 'both',
        pattern: /Found un-dumpable network: \S+/,
        example: 'Found un-dumpable network: ipvlan (eth0)',
        cause: 'LXC can checkpoint no container with a network interface of this type.',
        advice: 'Use `lxc.net.0.type = veth`, `none`, `empty` or `macvlan`; with CRIU 3.15 or later `phys`, too.',
        sources: [],
    },
    {
        id: 'no-more-processes',
        phase: 'both',
        // In a restore it may be the container's own limit.
        ofHost: 'dump',
        // The second is what a shell says, and tar's is one.
        pattern: /(fork|clone)\b.*(temporarily unavailable|allocate memory)|: Cannot fork$/,
        example: "Can't fork for 42: Resource temporarily unavailable",
        cause: 'This host lets no more processes be made: a limit of its cgroup (pids.max), of its user, or its memory is reached.',
        advice: 'Raise the limit: `cat /sys/fs/cgroup/pids/*/pids.max`, `systemctl show -p TasksMax UNIT`, `ulimit -u`.',
        sources: [],
    },
    {
        id: 'criu-not-started',
        phase: 'both',
        ofHost: true,
        pattern: /execing criu failed/,
        example: 'execing criu failed',
        cause: 'LXC could not start CRIU at all.',
        advice: 'Look whether the folder of CRIU can be entered and its file be run there (`mount | grep noexec`).',
        sources: [],
    },
    {
        id: 'iptables-extension-missing',
        phase: 'both',
        ofHost: true,
        pattern: /Couldn't load (match|target) `/,
        example: "Couldn't load match `mark':No such file or directory",
        cause: 'iptables does not find its own extensions, and CRIU locks the network with one.',
        advice: 'Remove iptables from the store (`criu-lxc-test clean --store`) and try again.',
        sources: [],
    },
    {
        id: 'iptables-missing',
        phase: 'both',
        pattern: /execvp\("ip6?tables-restore", .*No such file or directory/,
        example: 'execvp("iptables-restore", ...) failed: No such file or directory',
        cause: 'CRIU locks the network with iptables, which is not on this host.',
        advice: 'Install it: `apt-get install iptables`. Or with CRIU 3.16 or later, in its options file: `network-lock nftables`.',
        sources: ['criu#2339'],
    },
    {
        id: 'iptables-too-old',
        phase: 'dump',
        pattern: /iptables-restore: invalid option -- 'w'/,
        example: "iptables-restore: invalid option -- 'w'",
        cause: 'The iptables of this host is too old for CRIU.',
        advice: 'Install iptables 1.6.2 or later.',
        sources: ['lxc#3521', 'criu#402'],
    },
    {
        id: 'iptables-nft-unlock',
        phase: 'both',
        pattern: /CHAIN_(USER_)?DEL failed .*chain CRIU/,
        example: 'line 5: CHAIN_USER_DEL failed (Device or resource busy): chain CRIU',
        only: { criu: '<4.0' },
        cause: 'CRIU before 4.0 adds its iptables rules twice where iptables is that of nftables, and cannot remove them.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#1435', 'criu#2323'],
    },
    {
        id: 'network-lock-refused',
        phase: 'both',
        pattern: /Locking network failed/,
        example: 'net: Locking network failed: iptables-restore returned 1. This may be connected to disabled CONFIG_NETFILTER_XT_MARK kernel build config option.',
        cause: 'CRIU cannot lock the network: iptables or nftables failed, or the kernel lacks CONFIG_NETFILTER_XT_MARK.',
        advice: 'Try the other one in the options file of CRIU 3.16 or later: `network-lock nftables`. Or `modprobe xt_mark`.',
        sources: ['criu#2339'],
    },
    {
        id: 'rseq-of-old-kernel',
        phase: 'dump',
        pattern: /\d+ has rseq but kernel lacks get_rseq_conf feature/,
        example: '4711 has rseq but kernel lacks get_rseq_conf feature',
        only: { kernel: '<5.13' },
        cause: 'A process uses rseq, as all do with glibc 2.35 and later, and Linux before 5.13 does not tell CRIU about it.',
        advice: 'Boot Linux 5.13 or later, or start the container with `GLIBC_TUNABLES=glibc.pthread.rseq=0`.',
        sources: ['criu#1696', 'criu#1935'],
    },
    {
        id: 'io-uring',
        phase: 'dump',
        // Newer kernels (measured: 6.18) do not let such a descriptor be sent at all: EINVAL.
        pattern: /anon_inode:\[io_uring\]|send_fds failed \(-22\)/,
        example: 'Unknown shit 600 (anon_inode:[io_uring])',
        cause: 'A process uses io_uring, which CRIU cannot dump.',
        advice: 'Switch io_uring off in the workload, or on the host: `sysctl kernel.io_uring_disabled=2`.',
        sources: ['criu#2131', 'criu#2673', 'criu#3070'],
    },
    {
        id: 'guard-pages',
        phase: 'dump',
        pattern: /PAGEMAP_SCAN\) doesn't support PAGE_IS_GUARD flag/,
        example: "ioctl(PAGEMAP_SCAN) doesn't support PAGE_IS_GUARD flag. CRIU dump will fail if dumped processes use madvise(MADV_GUARD_INSTALL).",
        only: { kernel: '>=6.13 <6.16' },
        cause: 'The kernel does not tell CRIU which pages are guard pages, as glibc 2.42 and later make them.',
        advice: 'Boot Linux 6.16 or later, with CRIU 4.2 or later.',
        sources: ['criu#2626', 'criu#2652'],
    },
    {
        id: 'session-leader-outside',
        phase: 'dump',
        pattern: /A session leader of (zombie process )?\d+\(\d+\) is outside of its pid namespace/,
        example: 'A session leader of 13981(10) is outside of its pid namespace',
        cause: 'A process was brought into the container from outside, by lxc-attach or nsenter.',
        advice: "End it before the dump, and start what is to be checkpointed by the container's init.",
        sources: ['criu#232'],
    },
    {
        id: 'file-of-the-host',
        phase: 'dump',
        pattern: /Can't lookup mount=\d+ for fd=-?\d+ path=/,
        example: "Can't lookup mount=24 for fd=10 path=/dev/null",
        cause: 'A process in the container holds a file that lies on a mount outside of it: inherited, or of a mount namespace of its own.',
        advice: 'Start it with its descriptors closed or redirected inside (`</dev/null >/dev/null 2>&1`); of a systemd service switch `PrivateDevices`, `PrivateTmp` and `DynamicUser` off.',
        sources: ['criu#2576', 'criu#2076', 'criu#1785'],
    },
    {
        id: 'nested-namespace',
        phase: 'dump',
        pattern: /Can't dump nested \w+ namespace for|Can't make (netns|cgroup) id/,
        example: "Can't dump nested net namespace for 4711",
        cause: 'A process in the container has a namespace of its own that CRIU cannot dump: network, cgroup, UTS or user.',
        advice: 'Of a systemd service switch `PrivateNetwork`, `ProtectHostname` and `PrivateUsers` off; start processes by the init, not from outside.',
        sources: ['lxd#5309', 'criu#174'],
    },
    {
        id: 'systemd-credentials',
        phase: 'dump',
        pattern: /FS mnt \.\/run\/credentials\/\S+ .*unsupported/,
        example: 'mnt: FS mnt ./run/credentials/redis.service dev 0x3c root / unsupported id 138',
        cause: 'A systemd service has credentials, which lie in a ramfs: a file system that CRIU cannot dump.',
        advice: 'Clear them by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `LoadCredential=`, `SetCredential=`.',
        sources: [],
    },
    {
        id: 'bpf-program',
        phase: 'dump',
        pattern: /Can't dump file \d+ of that type .*anon_inode:bpf-prog/,
        example: "Can't dump file 31 of that type [600] (anon anon_inode:bpf-prog)",
        cause: 'A process holds a BPF program, as systemd does for the address or device filter of a service, and CRIU dumps none.',
        advice: 'Clear the filters by a drop-in for all services, `/etc/systemd/system/service.d/criu.conf`: `[Service]`, `IPAddressDeny=`, `IPAddressAllow=`, `PrivateDevices=no`, `ProtectClock=no`, `DevicePolicy=auto`, `DeviceAllow=`.',
        sources: [],
    },
    {
        id: 'watched-file-removed',
        phase: 'dump',
        transient: true,
        pattern: /error parsing \[inotify wd:(?!.*fhandle)/,
        example: 'parse_fdinfo_pid_s: error parsing [inotify wd:11 ino:211f8 sdev:26 mask:2 ignored_mask:0 ] for 8: Success',
        cause: 'A process watches a file by inotify that was removed this moment: the kernel has no handle of it any more.',
        advice: 'Dump once more: the watch goes as soon as its owner has heard that the file is gone.',
        sources: [],
    },
    {
        id: 'mount-not-external',
        phase: 'dump',
        pattern: /mnt: \d+:\S+ doesn't have a proper root mount/,
        example: "mnt: 132:./proc/uptime doesn't have a proper root mount",
        cause: 'A mount in the container comes from the host, and CRIU was not told that it is external.',
        advice: "Mount it by `lxc.mount.entry` in the container's config, not by a hook as lxcfs does: `lxc.hook.mount =` clears hooks.",
        sources: ['criu#1011', 'criu#172', 'criu#153'],
    },
    {
        id: 'mount-not-mapped',
        phase: 'restore',
        pattern: /No mapping for \d+:\S* mountpoint/,
        example: 'mnt: No mapping for 132:(null) mountpoint',
        cause: "The container's config has other mounts than when it was dumped.",
        advice: 'Restore with the config that it was dumped with. LXC before 1.1.4: update it.',
        sources: ['criu#79'],
    },
    {
        id: 'watched-file-not-found',
        phase: 'dump',
        pattern: /fsnotify: \s*Can't dump that handle|irmap: Can't stat/,
        example: "fsnotify: \tCan't dump that handle",
        cause: 'A process watches a file by inotify, and the file system cannot tell CRIU which one: overlay, tmpfs, aufs.',
        advice: 'Use another backend for the rootfs: `lxc.rootfs.path = dir:/…`.',
        sources: ['lxc#3521'],
    },
    {
        id: 'watched-file-gone',
        phase: 'restore',
        pattern: /fsnotify: Unable to open \S+/,
        example: 'fsnotify: Unable to open sys/fs/cgroup/system.slice: No such file or directory',
        cause: 'A process watched a file that is not there when it is restored, often one of the cgroup tree.',
        advice: 'Restore on a host with the same cgroup version and layout.',
        sources: ['criu#764'],
    },
    {
        id: 'ghost-file-too-large',
        phase: 'dump',
        pattern: /Can't dump ghost file .+ of \d+ size, increase limit/,
        example: "Can't dump ghost file /var/log/app.log of 2097152 size, increase limit",
        cause: 'A process holds a deleted file that is larger than CRIU copies into a checkpoint: 1 MiB.',
        advice: 'Close it, or raise the limit in the options file of CRIU (`/etc/criu/default.conf`): `ghost-limit 1G`.',
        sources: ['criu#202', 'criu#491', 'criu#2501'],
    },
    {
        id: 'netlink-not-read',
        phase: 'dump',
        transient: true,
        pattern: /netlink: The socket has data to read/,
        example: 'netlink: The socket has data to read',
        cause: 'A process has not read yet what the kernel told it over netlink, which CRIU cannot dump.',
        advice: 'Try again when the container has settled.',
        sources: ['criu#508'],
    },
    {
        id: 'unix-peer-outside',
        phase: 'dump',
        pattern: /unix: Can't dump half of stream unix connection/,
        example: "unix: Can't dump half of stream unix connection. name: (null); peer name: /run/dbus/system_bus_socket",
        cause: 'A process is connected by a unix socket to one outside of the container.',
        advice: 'End the connection before the dump: to journald, D-Bus or an attached program of the host.',
        sources: ['criu#796', 'criu#1788', 'criu#284'],
    },
    {
        id: 'socket-protocol',
        phase: 'dump',
        pattern: /inet: Unsupported proto \d+ for socket/,
        example: 'inet: Unsupported proto 262 for socket 2f1a',
        cause: 'A process has a socket of a protocol that CRIU cannot dump: multipath TCP (262), which programs in Go open, SCTP, or with an old CRIU the raw one of ping.',
        advice: 'Start programs in Go with `GODEBUG=multipathtcp=0`; end others before the dump.',
        sources: ['criu#442'],
    },
    {
        id: 'connection-in-flight',
        phase: 'dump',
        transient: true,
        pattern: /inet: In-flight connection/,
        example: 'inet: In-flight connection (l) for 2f1a',
        cause: 'A TCP connection is just being made, and CRIU was not told to leave it out.',
        advice: 'Put `skip-in-flight` into the options file of CRIU (`/etc/criu/default.conf`): LXC compares versions as text, and does not ask CRIU 2.10 for it.',
        sources: [],
    },
    {
        id: 'seccomp-suspend',
        phase: 'dump',
        pattern: /suspending seccomp failed: (Invalid argument|Operation not permitted)/,
        example: 'suspending seccomp failed: Invalid argument',
        cause: 'The kernel does not let CRIU suspend the seccomp filter of a process: it is older than 4.3, or that of WSL2.',
        advice: 'Boot another kernel, or do without a filter: `lxc.seccomp.profile =`.',
        sources: ['criu#1666', 'criu#2391'],
    },
    {
        id: 'pid-taken',
        phase: 'restore',
        pattern: /Can't fork for \d+: File exists|Pid \d+ do not match expected/,
        example: "Can't fork for 4711: File exists",
        cause: 'A pid that the container had is taken.',
        advice: 'Give the container a pid namespace of its own: no `lxc.namespace.share.pid`, no `lxc.namespace.keep = pid`.',
        sources: ['criu#2779', 'criu#2692', 'criu#1431'],
    },
    {
        id: 'other-cpu',
        phase: 'restore',
        pattern: /FPU feature required by image is not supported on host|CPU capabilities do not match run time/,
        example: 'cpu: CPU capabilities do not match run time',
        cause: 'The container was dumped on another CPU, and uses what this one lacks.',
        advice: 'Restore on the same kind of CPU; `criu cpuinfo dump` and `criu cpuinfo check` tell before.',
        sources: ['podman#17496'],
    },
    {
        id: 'xsave-too-large',
        phase: 'dump',
        pattern: /max xsave frame exceed xsave_struct/,
        example: 'cpu: fpu: max xsave frame exceed xsave_struct (11008 4096)',
        only: { criu: '<4.0' },
        cause: 'This CPU has more registers, such as AMX, than CRIU keeps.',
        advice: 'Use CRIU 4.0 or later: `criu-version: ">=4.0"`.',
        sources: ['criu#2835'],
    },
    {
        id: 'file-changed',
        phase: 'restore',
        pattern: /File \S+ has bad (size|mode|build-ID)/,
        example: 'File bin/busybox has bad size 2023409 (expect 2023408)',
        cause: 'A file that a process had open or mapped was changed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that; mount nothing of the host into it that an update may change.',
        sources: [],
    },
    {
        id: 'file-gone',
        phase: 'restore',
        pattern: /Can't open file \S+ on restore: No such file or directory/,
        example: "Can't open file bin/busybox on restore: No such file or directory",
        cause: 'A file that a process had open or mapped was removed between dump and restore.',
        advice: 'Take a snapshot of the rootfs with the checkpoint, and restore on that.',
        sources: [],
    },
    {
        id: 'cgroup-layout',
        phase: 'restore',
        pattern: /cg: Can't move into .*cgroup\.procs|cg: Failed closing .*cpuset\.cpus: Invalid argument/,
        example: "cg: Can't move into cpuset/lxc.payload.a/cgroup.procs (-1/0): Bad file descriptor",
        cause: 'The cgroups of this host are laid out in another way than where the container was dumped, or cpuset is not set up.',
        advice: 'Restore on a host with the same cgroup version, controllers and parents; on v1 set `cgroup.clone_children` of cpuset to 1.',
        sources: ['criu#1793', 'criu#24', 'criu#16'],
    },
    {
        id: 'images-not-readable',
        phase: 'restore',
        pattern: /Unable to open netns-\d+\.img: Permission denied|mkdtemp failed crtools-proc/,
        example: 'Unable to open netns-10.img: Permission denied',
        cause: "The user that the container's root is mapped to cannot read the folder of the checkpoint.",
        advice: 'Put the checkpoint into a folder that everybody may enter, not below /root: `chmod o+x`.',
        sources: ['lxc#913', 'criu#828'],
    },
    {
        id: 'criu-refused-by-lxc',
        phase: 'both',
        pattern: /must have criu 2\.0 or greater/,
        example: 'must have criu 2.0 or greater to checkpoint/restore',
        cause: 'LXC found a CRIU before 2.0, or none.',
        advice: 'Put a newer CRIU first in PATH.',
        sources: ['lxc#815'],
    },
    {
        id: 'lxc-checkpoint-crashed',
        phase: 'dump',
        pattern: /dump signaled with 11/,
        example: 'dump signaled with 11',
        cause: 'lxc-checkpoint itself crashed, as that of LXC 2.1.0 does.',
        advice: 'Use a newer LXC.',
        sources: ['lxc#2439', 'criu#519'],
    },
    {
        id: 'kernel-too-new',
        phase: 'dump',
        pattern: /Dumping FAILED\./,
        example: 'Dumping FAILED.',
        only: { criu: '<4.2.1', kernel: '>=7.1' },
        cause: 'CRIU failed without an error: this kernel is newer than it knows.',
        advice: 'Use CRIU 4.2.1 or later: `criu-version: ">=4.2.1"`.',
        sources: ['criu#3002'],
    },
    {
        id: 'image-broken',
        phase: 'restore',
        pattern: /[Mm]agic doesn't match for|Read \d+ bytes while \d+ expected on|Advanced iov 0 bytes/,
        example: "Magic doesn't match for core-1.img",
        cause: 'An image of the checkpoint is damaged, cut off, or of another program.',
        advice: 'Dump again; look for a full disk, and for a copy that ended early.',
        sources: [],
    },
    {
        id: 'cgroup-not-frozen',
        phase: 'dump',
        pattern: /Unable to freeze cgroup \S+ \(/,
        example: 'Unable to freeze cgroup /sys/fs/cgroup/freezer/lxc.payload.a (100 x 100ms attempts, timeout: 10s)',
        cause: 'A process in the container cannot be frozen: it waits in the kernel for something else.',
        advice: "Look which one, in state D: `ps -eo pid,stat,wchan,args`. Or raise `timeout` in CRIU's options file.",
        sources: [],
    },
    {
        id: 'fault-injected',
        phase: 'both',
        pattern: /\bfault: /,
        example: 'fault: Restore root task failure!',
        cause: 'CRIU was told by the environment variable CRIU_FAULT to fail.',
        advice: '`unset CRIU_FAULT`.',
        sources: [],
    },
    {
        id: 'no-space',
        phase: 'both',
        // In a restore a file system of the container may be what is full.
        ofHost: 'dump',
        // The log may lie on the same disk, and end within the word.
        pattern: /No space l/,
        example: "Can't write img file: No space left on device",
        cause: 'The file system of the checkpoint is full, or has no room for another file (`df -i`).',
        advice: 'Free some space, or put checkpoints elsewhere: `work-dir` (`--work-dir`).',
        sources: [],
    },
    {
        id: 'sysctls-of-newer-images',
        phase: 'restore',
        pattern: /net: unix: Failed to write net\/ipv4\/<sysctls>/,
        example: 'net: unix: Failed to write net/ipv4/<sysctls>',
        only: { criu: '<4.2' },
        cause: 'The images are of CRIU 4.2 or later, which keeps more settings of the network than this CRIU can restore.',
        advice: 'Restore with the CRIU that dumped, or a later one.',
        sources: [],
    },
    {
        id: 'cgroup1-with-lxc-7',
        phase: 'start',
        pattern: /Unsupported config key "lxc\.cgroup\./,
        example: 'Unsupported config key "lxc.cgroup.devices.deny"',
        only: { lxc: '>=7.0.0', cgroup: 'v1' },
        cause: 'LXC 7 dropped cgroup v1, and does not know its lines in a config any more.',
        advice: 'Use LXC 6, `lxc-version: 6.x`, or cgroup v2: `cgroup: v2`.',
        sources: [],
    },
    {
        id: 'config-key-unknown',
        phase: 'start',
        pattern: /Unsupported config key "/,
        example: 'Unsupported config key "lxc.nonsense"',
        cause: "The container's config has a line that this version of LXC does not know.",
        advice: 'Remove it, or use the name that `man lxc.container.conf` has for it: LXC 3 has renamed many.',
        sources: [],
    },
    {
        id: 'bridge-missing',
        phase: 'start',
        pattern: /Failed to attach "\S+" to bridge "\S+", bridge interface doesn't exist/,
        example: 'Failed to attach "vethA1b2C3" to bridge "lxcbr0", bridge interface doesn\'t exist',
        cause: "The bridge that the container's config names is not there; in the sandbox there is only br0.",
        advice: 'Leave `lxc.net.0.link` out: the container gets a network in its sandbox.',
        sources: [],
    },
    {
        id: 'mount-entry-refused',
        phase: 'start',
        pattern: /Failed to mount "\S+" on "\S+"/,
        example: 'Failed to mount "/srv/data" on "/var/lib/lxc/a/rootfs/srv"',
        cause: 'A mount of the config cannot be made: its source, or the place for it in the container, is not there.',
        advice: 'Make the source, and let LXC make the place: `lxc.mount.entry = /srv/data srv none bind,create=dir 0 0`.',
        sources: [],
    },
    {
        id: 'controller-missing',
        phase: 'start',
        pattern: /Failed to setup limits for the "\w+" controller|No such file or directory - Failed to set "/,
        example: 'No such file or directory - Failed to set "memory.max" to "100663296"',
        cause: 'The config sets a limit, and its controller is not in the cgroup hierarchies of this host.',
        advice: 'Remove the line, or enable the controller: `echo +memory > /sys/fs/cgroup/cgroup.subtree_control`.',
        sources: [],
    },
    {
        id: 'limit-refused',
        phase: 'start',
        pattern: /Failed to set "[a-z]+\.\S+" to "/,
        example: 'Failed to set "pids.max" to "many"',
        cause: 'The kernel refuses the value of a limit in the config.',
        advice: 'Compare it with what the controller takes: https://docs.kernel.org/admin-guide/cgroup-v2.html',
        sources: [],
    },
    {
        id: 'init-not-executable',
        phase: 'start',
        pattern: /Failed to exec "/,
        example: 'No such file or directory - Failed to exec "/sbin/init"',
        cause: 'What is to be pid 1 is not in the container, is not executable, or its interpreter is missing.',
        advice: 'Name a program of the image: `start`, or `lxc.init.cmd = /bin/sh`; `chmod +x` it.',
        sources: [],
    },
    {
        id: 'seccomp-policy-missing',
        phase: 'start',
        pattern: /Failed to open seccomp policy file/,
        example: 'Failed to open seccomp policy file /usr/share/lxc/config/common.seccomp',
        cause: 'The config names a seccomp policy that is not on this host.',
        advice: 'Install the package that brings it, or remove `lxc.seccomp.profile`.',
        sources: [],
    },
    {
        id: 'capability-unknown',
        phase: 'start',
        pattern: /Invalid capability specified:/,
        example: 'Invalid capability specified: sys_nonsense',
        cause: 'The config keeps or drops a capability that this LXC, or this kernel, does not know.',
        advice: 'Write it as `man 7 capabilities` does, in lower case and without CAP_: `lxc.cap.drop = sys_time`.',
        sources: [],
    },
    {
        id: 'hook-failed',
        phase: 'start',
        pattern: /Script exited with status \d+/,
        example: 'Script exited with status 1',
        cause: 'A hook of the config failed.',
        advice: 'Run it by hand; `lxc.hook.pre-start =` and its like with nothing behind them clear all hooks before them.',
        sources: [],
    },
    {
        id: 'interface-not-made',
        phase: 'start',
        pattern: /Failed to create (macvlan|ipvlan|vlan) interface/,
        example: 'Failed to create macvlan interface "mcA1b2C3" on "eth1"',
        cause: 'The config wants an interface on top of one that is not there; in the sandbox there is only br0.',
        advice: 'Remove it: LXC can checkpoint a container only with `lxc.net.0.type = veth`, `empty` or `none` anyway.',
        sources: [],
    },
];
const REPOSITORIES = {
    criu: 'checkpoint-restore/criu',
    lxc: 'lxc/lxc',
    lxd: 'canonical/lxd',
    podman: 'containers/podman',
    runc: 'opencontainers/runc',
};
/** The address of a public issue: `criu#2532`. */
function issueUrl(source) {
    const [project = '', number] = source.split('#');
    return `https://github.com/${REPOSITORIES[project]}/issues/${number}`;
}
/** Whether a failure says nothing about checkpoint/restore. */
function isOfHost({ ofHost }, phase) {
    return ofHost === true || (ofHost !== undefined && ofHost === phase);
}
function isTransient(id) {
    return FAILURES.some((failure) => failure.id === id && failure.transient === true);
}
//# sourceMappingURL=failures.js.map
;// CONCATENATED MODULE: ./build/diagnosis/diagnose.js


/** Share of its words that a line has to have in common with a known failure to be called near to it. */
const NEAR = 0.4;
const GUESSES = 2;
/** Id of the finding that explains a failure that nobody knows. */
const UNKNOWN = 'unknown-failure';
/**
 * Why something failed, by the errors of its logs.
 *
 * @param what failed, in words: `The dump failed (exit code 1)`
 * @param errors in the order in which they were written
 * @param ruledOut ids of failures that it is not
 * @returns the sentence with the line to blame, the finding with what is known of it, and whether the host is at fault
 */
function diagnose(what, errors, circumstances, ruledOut = []) {
    const { error, failure } = match(errors, circumstances, ruledOut) ?? { error: errors[0], failure: null };
    const ofHost = failure !== null && isOfHost(failure, circumstances.phase);
    const cause = `${what}: ${error.line}`;
    const evidence = error.around.join('\n');
    const finding = failure === null
        ? { id: UNKNOWN, severity: 'error', message: cause, evidence, advice: guess(error, circumstances) }
        : { id: failure.id, severity: 'error', message: failure.cause, evidence, advice: remedy(failure) };
    return { cause, finding, ofHost };
}
/** What to do, with where it is discussed. */
function remedy({ advice, sources }) {
    return [advice, ...sources.map(issueUrl)].join(' ');
}
/** What CRIU writes itself, and not a tool that it started. */
const OF_CRIU = /^\(\d+\.\d+\)/;
/**
 * The first error that is a known failure. The lines around the first error of all count where no error does; and before
 * all errors where a tool complains of the host in them: that CRIU complains then only follows from it.
 */
function match(errors, circumstances, ruledOut) {
    const possible = FAILURES.filter((each) => !ruledOut.includes(each.id) && canApply(each, circumstances));
    const [hosts, others] = [true, false].map((is) => possible.filter((failure) => isOfHost(failure, circumstances.phase) === is));
    for (const line of errors[0].around.filter((each) => !OF_CRIU.test(each))) {
        const failure = hosts.find(({ pattern }) => pattern.test(line));
        if (failure !== undefined)
            return { error: { ...errors[0], line }, failure };
    }
    for (const error of errors) {
        const failure = possible.find(({ pattern }) => pattern.test(error.line));
        if (failure !== undefined)
            return { error, failure };
    }
    const [error] = errors;
    const failure = others.find(({ pattern }) => error.around.some((line) => pattern.test(line)));
    return failure === undefined ? null : { error, failure };
}
/** The last lines of a CRIU that is certain to hang under these circumstances: what could not be tried is not certain. */
function knownHangs(circumstances) {
    const isCertain = ({ only: { host = {} } = {} }) => Object.keys(host).every((feature) => circumstances.features[feature].has === host[feature]);
    return FAILURES.filter((failure) => failure.hangs && isCertain(failure) && canApply(failure, { ...circumstances, hung: true })).map(({ pattern }) => pattern);
}
/** It can be met under these circumstances. */
function canApply({ phase, hangs, only = {} }, circumstances) {
    const within = (version, range) => {
        const known = semver.coerce(version);
        return range === undefined || known === null || semver.satisfies(known, range);
    };
    return ((phase === circumstances.phase || (phase === 'both' && circumstances.phase !== 'start')) &&
        within(circumstances.criu, only.criu) &&
        within(circumstances.lxc, only.lxc) &&
        within(circumstances.kernel, only.kernel) &&
        (only.cgroup ?? circumstances.cgroup) === circumstances.cgroup &&
        hostFits(only.host, circumstances.features) &&
        (hangs !== true || circumstances.hung) &&
        (only.restored ?? circumstances.restored) === circumstances.restored);
}
/** What could not be tried may be either way. */
function hostFits(wanted = {}, features) {
    return Object.keys(wanted).every((feature) => (features[feature].has ?? wanted[feature]) === wanted[feature]);
}
/** The known failures that a line is most like, said to be a guess, and where to tell of it. */
function guess({ line }, circumstances) {
    const near = FAILURES.filter((failure) => canApply(failure, circumstances))
        .map((failure) => ({ failure, likeness: likeness(line, failure.example) }))
        .filter(({ likeness }) => likeness >= NEAR)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, GUESSES)
        .map(({ failure }) => `${failure.id}: ${failure.cause} ${remedy(failure)}`);
    return [
        'This is none of the known failures.',
        ...(near.length === 0 ? [] : ['Only a guess, by likeness:', ...near]),
        'Please report it with the evidence: https://github.com/checkpoint-restore/criu/issues or, when LXC complains, https://github.com/lxc/lxc/issues',
    ].join('\n');
}
/** Words in common, as a share of all words of both: 0 to 1. Numbers and paths differ from run to run. */
function likeness(line, example) {
    const words = (text) => new Set(text.replace(/^.*\(\S+:\d+\): /, '').match(/[A-Za-z][A-Za-z'_-]+/g) ?? []);
    const [one, other] = [words(line), words(example)];
    const common = [...one].filter((word) => other.has(word)).length;
    return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
//# sourceMappingURL=diagnose.js.map

/***/ }),

/***/ 5202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ removeSubtree),
/* harmony export */   JI: () => (/* binding */ thaw),
/* harmony export */   LN: () => (/* binding */ isCgroup),
/* harmony export */   Ni: () => (/* binding */ subtreeFolder),
/* harmony export */   a2: () => (/* binding */ hierarchies),
/* harmony export */   bz: () => (/* binding */ createSubtree),
/* harmony export */   lV: () => (/* binding */ parseHierarchies),
/* harmony export */   rD: () => (/* binding */ processesIn)
/* harmony export */ });
/* unused harmony export nativeVersion */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(5190);



/**
 * Parses what the kernel says of the hierarchies.
 *
 * @param mountinfo /proc/self/mountinfo
 * @param cgroup /proc/self/cgroup
 */
function parseHierarchies(mountinfo, cgroup) {
    const own = cgroup
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
        const [, name = '', ...path] = line.split(':');
        return { name, path: path.join(':') };
    });
    const found = [];
    for (const line of mountinfo.split('\n')) {
        const [mount, source] = line.split(' - ');
        const [type, , superOptions = ''] = source?.split(' ') ?? [];
        if (mount === undefined || (type !== 'cgroup' && type !== 'cgroup2'))
            continue;
        const [, , , root = '/', mountPoint = ''] = mount.split(' ').map(unescapeOctal);
        const entry = own.find(({ name }) => type === 'cgroup2'
            ? name === ''
            : name !== '' && name.split(',').every((c) => superOptions.split(',').includes(c)));
        if (entry === undefined || found.some(({ name }) => name === entry.name))
            continue;
        // A mount may show only a part of the hierarchy, as in a container, and one that we are not in.
        const top = root === '/' ? '' : root;
        if (entry.path !== top && !entry.path.startsWith(`${top}/`))
            continue;
        found.push({
            version: type === 'cgroup2' ? 'v2' : 'v1',
            name: entry.name,
            mountPoint,
            own: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(mountPoint, entry.path.slice(top.length)),
        });
    }
    return found;
}
function hierarchies() {
    return parseHierarchies((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8'), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/cgroup', 'utf8'));
}
/**
 * Whether a path lies below a mounted cgroup file system: anywhere else a `cgroup.procs` is whatever somebody wrote.
 *
 * @param mountinfo /proc/self/mountinfo
 */
function isCgroup(path, mountinfo = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)('/proc/self/mountinfo', 'utf8')) {
    const mounts = mountinfo.split('\n').flatMap((line) => {
        const [mount, source = ''] = line.split(' - ');
        return /^cgroup2? /.test(source) ? [unescapeOctal(mount?.split(' ')[4] ?? '')] : [];
    });
    return path === (0,node_path__WEBPACK_IMPORTED_MODULE_1__.normalize)(path) && mounts.some((each) => path.startsWith(`${each}/`));
}
/** v1 when the host keeps its controllers there, as hybrid hosts do. */
function nativeVersion(all) {
    return all.some(({ version, name }) => version === 'v1' && name.split(',').includes('freezer')) ? 'v1' : 'v2';
}
/** The folder that a sandbox gets in a hierarchy; nothing is created. */
function subtreeFolder(hierarchy, id) {
    if (hierarchy.version === 'v1')
        return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hierarchy.own, id);
    // A v2 cgroup with processes cannot hand controllers down: take the nearest that does.
    for (let folder = hierarchy.own; folder.startsWith(hierarchy.mountPoint); folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder)) {
        if (((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cgroup.subtree_control')) ?? '').trim() !== '')
            return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, id);
        if (folder === hierarchy.mountPoint)
            break;
    }
    return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hierarchy.own, id);
}
function createSubtree(hierarchy, folder) {
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    if (hierarchy.version === 'v1' && hierarchy.name.split(',').includes('cpuset')) {
        // A v1 cpuset without cpus and memory nodes takes no process (ENOSPC), and neither do those that LXC makes in it.
        for (const file of ['cpuset.cpus', 'cpuset.mems']) {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file), (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder), file)));
        }
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'cgroup.clone_children'), '1');
    }
}
/** Thaws a subtree: a frozen process takes no signal, not even SIGKILL. */
function thaw(folder) {
    // v1: the parent first, a child cannot be thawed under a frozen one.
    for (const each of [folder, ...descendants(folder)]) {
        for (const [file, value] of [
            ['freezer.state', 'THAWED'],
            ['cgroup.freeze', '0'],
        ]) {
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, file)))
                continue;
            try {
                (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, file), value);
            }
            catch {
                // Removed in between.
            }
        }
    }
}
/** The pids, as this process sees them, in a subtree. */
function processesIn(folder) {
    return [folder, ...descendants(folder)].flatMap((each) => ((0,_process_js__WEBPACK_IMPORTED_MODULE_2__/* .readOrNull */ .di)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(each, 'cgroup.procs')) ?? '')
        .split('\n')
        .filter((line) => line !== '')
        .map(Number));
}
/** Removes a subtree, deepest first. Throws EBUSY while a process is in it. */
function removeSubtree(folder) {
    for (const each of [...descendants(folder).reverse(), folder]) {
        try {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.rmdirSync)(each);
        }
        catch (error) {
            if (error.code !== 'ENOENT')
                throw error;
        }
    }
}
/** None of what is gone: a container's monitor removes its own meanwhile. */
function listed(folder) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder, { withFileTypes: true });
    }
    catch (error) {
        const { code = '' } = error;
        if (code === 'ENOENT' || code === 'ENODEV')
            return [];
        throw error;
    }
}
/** Parents before children. */
function descendants(folder) {
    return listed(folder)
        .filter((entry) => entry.isDirectory())
        .flatMap((entry) => [(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name), ...descendants((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry.name))]);
}
function unescapeOctal(field) {
    return field.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8)));
}
//# sourceMappingURL=cgroups.js.map

/***/ }),

/***/ 4482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   RT: () => (/* binding */ tail),
/* harmony export */   TL: () => (/* binding */ quoted),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   eF: () => (/* binding */ run)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(3024);


const GRACE_MS = 2000;
/** Enough for any answer we read; what comes after is dropped, so that a runaway child cannot fill our memory. */
const OUTPUT_LIMIT = 16 * 1024 * 1024;
/**
 * Runs a command in a process group of its own and waits for it.
 *
 * Never throws for what the command does; throws when it cannot be started.
 */
function run(argv, options) {
    const [file, ...args] = argv;
    if (file === undefined)
        throw new Error('An empty command was given.');
    const started = performance.now();
    const output = options.outputFile === undefined ? undefined : (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.openSync)(options.outputFile, 'w');
    return new Promise((resolve, reject) => {
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, {
            detached: true,
            env: { ...(options.env ?? process.env), LC_ALL: 'C' },
            cwd: options.cwd,
            stdio: [options.input === undefined ? 'ignore' : 'pipe', output ?? 'pipe', output ?? 'pipe'],
        });
        if (output !== undefined)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.closeSync)(output);
        let timedOut = false;
        let stdout = '';
        let stderr = '';
        child.stdout?.setEncoding('utf8').on('data', (text) => {
            if (stdout.length < OUTPUT_LIMIT)
                stdout += text;
            options.onOutput?.(text);
        });
        child.stderr?.setEncoding('utf8').on('data', (text) => {
            if (stderr.length < OUTPUT_LIMIT)
                stderr += text;
            options.onOutput?.(text);
        });
        // A command may end without reading its input; that is its own business.
        child.stdin?.on('error', () => undefined).end(options.input);
        const end = () => {
            killGroup(child.pid, 'SIGKILL');
            // Who left the group may keep these open for ever.
            for (const pipe of child.stdio)
                pipe?.destroy();
        };
        let limit = afterwards(options.timeoutMs, () => {
            const hasEnded = child.exitCode !== null || child.signalCode !== null;
            if (!hasEnded)
                expire();
            // It ended in time. What it printed may still be on its way, or a pipe be held by somebody else.
            else
                limit = afterwards(GRACE_MS, expire);
        });
        const expire = () => {
            timedOut = true;
            end();
        };
        let grace;
        const abort = () => {
            killGroup(child.pid, 'SIGTERM');
            grace = setTimeout(end, GRACE_MS);
        };
        if (options.signal?.aborted)
            abort();
        options.signal?.addEventListener('abort', abort, { once: true });
        const settle = () => {
            limit();
            clearTimeout(grace);
            // Its leader ended on SIGTERM; others of the group may have ignored it.
            if (grace !== undefined)
                killGroup(child.pid, 'SIGKILL');
            options.signal?.removeEventListener('abort', abort);
        };
        child.on('error', (error) => {
            settle();
            reject(new Error(`Cannot start ${file}: ${error.message}`, { cause: error }));
        });
        // 'close' waits for pipes that a surviving grandchild holds, until the limit; with the output in a file there are none.
        child.on(output === undefined ? 'close' : 'exit', (code, signal) => {
            settle();
            if (options.outputFile !== undefined)
                stdout = (0,node_fs__WEBPACK_IMPORTED_MODULE_1__.readFileSync)(options.outputFile, 'utf8');
            resolve({ code: timedOut ? null : code, signal, timedOut, stdout, stderr, ms: performance.now() - started });
        });
    });
}
/**
 * Does `work` when the time is over and what came in before that has been heard: an event loop that was kept busy hears of
 * its timers first.
 *
 * @returns what calls it off
 */
function afterwards(ms, work) {
    let heard;
    const timer = setTimeout(() => {
        heard = setImmediate(work);
    }, ms);
    return () => {
        clearTimeout(timer);
        clearImmediate(heard);
    };
}
/** The last lines that a command printed, for a message. Empty when it printed nothing. */
function tail(result, lines = 3) {
    return `${result.stdout}\n${result.stderr}`
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '')
        .slice(-lines)
        .join('\n');
}
/** An argument as a shell takes it. */
function quoted(value) {
    // `#` begins a comment where it begins a word.
    return /^[\w./:,+@-][\w./:=,+@#-]*$/.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}
/** In words: `exit code 1`, `killed by SIGKILL`, `no end within 5 s`. */
function outcome(result, timeoutMs) {
    if (result.timedOut)
        return `no end within ${timeoutMs / 1000} s`;
    return result.code === null ? `killed by ${result.signal}` : `exit code ${result.code}`;
}
function killGroup(pid, signal) {
    if (pid === undefined)
        return;
    try {
        process.kill(-pid, signal);
    }
    catch {
        // Already gone.
    }
}
//# sourceMappingURL=command.js.map

/***/ }),

/***/ 8393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseLine),
/* harmony export */   Bg: () => (/* binding */ farewell),
/* harmony export */   iq: () => (/* binding */ converse)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1421);
/* harmony import */ var node_readline__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(481);


const STDERR_LIMIT = 64 * 1024;
/** Starts a program in a process group of its own, to talk with line by line. */
function converse(argv, options = {}) {
    const [file, ...args] = argv;
    const talker = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)(file, args, { ...options, detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
    // It may be gone before it has read all: its end is told by `farewell`.
    talker.stdin.on('error', () => undefined);
    return talker;
}
/** Hands every line of a talker to `onLine`, and settles when the talker is gone and all is read. */
function farewell(talker, onLine) {
    (0,node_readline__WEBPACK_IMPORTED_MODULE_1__.createInterface)({ input: talker.stdout }).on('line', onLine);
    let stderr = '';
    talker.stderr.setEncoding('utf8').on('data', (text) => {
        stderr = (stderr + text).slice(-STDERR_LIMIT);
    });
    return new Promise((resolve, reject) => {
        talker.on('error', reject);
        talker.on('close', (code, signal) => resolve({ code, signal, stderr: stderr.trim() }));
    });
}
/** What a line says; null for half of one, the last of a talker that was killed: its end is told by {@link farewell}. */
function parseLine(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=dialogue.js.map

/***/ }),

/***/ 9036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   QZ: () => (/* binding */ O_PATH),
/* harmony export */   TV: () => (/* binding */ isExecutable)
/* harmony export */ });
/* unused harmony exports unfitFolder, makeFolder, entriesBelow, pathsBelow */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);


/**
 * Takes hold of what a path names and opens nothing: no pipe is waited for, no device hears of it. Of Linux, on all
 * architectures; Node has no name for it.
 */
const O_PATH = 0x200000;
function isExecutable(file) {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
}
/**
 * Why programs cannot be run from a folder, or files lie there; null when they can. LXC splits PATH at `;`, too, and the
 * lines of its config, and of mounts, end where a line does.
 *
 * @param most characters, for what cuts off a longer path
 */
function unfitFolder(path, most = Number.POSITIVE_INFINITY) {
    if (/[:;\n]/.test(path))
        return 'its path has a colon, a semicolon or a line break, at which CRIU or LXC cut it';
    return path.length > most ? `its path is longer than ${most} characters, after which iptables cuts it off` : null;
}
/** Makes a folder and those above it. Node's own `recursive` never returns below /proc. */
function makeFolder(path) {
    if (!existsSync(path))
        makeFolder(dirname(path));
    try {
        mkdirSync(path);
    }
    catch (error) {
        // It is there, or somebody else made it meanwhile.
        if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
            throw error;
    }
}
/** All that is below a folder. Links are not followed: they may lead in circles, as some in CRIU's source do. */
function entriesBelow(folder) {
    // Node's own `recursive` follows them, with types too.
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => entry.isDirectory() ? [entry, ...entriesBelow(join(folder, entry.name))] : [entry]);
}
/** Paths of all that is below a folder, from there. */
function pathsBelow(folder) {
    return entriesBelow(folder).map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}
//# sourceMappingURL=files.js.map

/***/ }),

/***/ 3884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  oe: () => (/* binding */ searchPath)
});

// UNUSED EXPORTS: PROC_FILES, TOOLS, inspect

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./build/host/cgroups.js
var cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/command.js
var command = __nccwpck_require__(4482);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/host/dirty-tracking.js

/** Of an entry in /proc/PID/pagemap. */
const SOFT_DIRTY = (/* unused pure expression or super */ null && (1n << 55n));
/**
 * Whether the kernel notes which pages were written to (CONFIG_MEM_SOFT_DIRTY). Every page of a stack was written to: on
 * a kernel that notes that, they are marked.
 */
function dirty_tracking_hasDirtyTracking() {
    const smaps = readFileSync('/proc/self/smaps', 'utf8');
    const pageBytes = Number(smaps.match(/^KernelPageSize: +(\d+) kB$/m)?.[1]) * 1024;
    const stack = smaps.match(/^([0-9a-f]+)-([0-9a-f]+) .*\[stack\]$/m) ?? [];
    const [first = 0, end = 0] = stack.slice(1).map((address) => Number.parseInt(address, 16) / pageBytes);
    const entries = Buffer.alloc(8 * (end - first));
    const pagemap = openSync('/proc/self/pagemap', 'r');
    try {
        readSync(pagemap, entries, 0, entries.length, 8 * first);
    }
    catch {
        return false;
    }
    finally {
        closeSync(pagemap);
    }
    return Array.from({ length: entries.length / 8 }, (_, page) => entries.readBigUInt64LE(8 * page)).some((entry) => (entry & SOFT_DIRTY) !== 0n);
}
//# sourceMappingURL=dirty-tracking.js.map
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/host/features.js





/** What a host may have or lack that decides how checkpoint/restore fares on it. */
const FEATURES = (/* unused pure expression or super */ null && ([
    /** A breakpoint in the processor's debug registers traps. CRIU before 4.2 relies on it. */
    'hardware-breakpoints',
    /** Effective capabilities of root here. */
    'cap-sys-admin',
    'cap-sys-resource',
    /** A v1 hierarchy with the freezer. */
    'cgroup-v1',
    'cgroup-v2',
    /** cgroup v2 has the controllers that limit memory, processes and processor time. */
    'cgroup-v2-controllers',
    /** The kernel notes which pages were written to, as pre-dumps need it (CONFIG_MEM_SOFT_DIRTY). */
    'dirty-tracking',
    'user-namespaces',
    'time-namespaces',
    /** The kernel enforces its profiles. */
    'apparmor',
    'selinux',
    'io-uring',
    'mptcp',
    /** nf_tables, as iptables-nft and CRIU with libnftables use it. */
    'nftables',
    /** The kernel runs 32-bit programs of this machine's relative: i386, ARM EABI. */
    'compat-32bit',
    /** /dev/kmsg can be read. */
    'kernel-log',
    /** The machine is x86-64; arm64. */
    'x64',
    'arm64',
]));
/** Those that bin/witness/probe tries, with what it calls for each. */
const TRIED = {
    'hardware-breakpoints': 'ptrace of the debug registers',
    'user-namespaces': 'unshare(CLONE_NEWUSER)',
    'time-namespaces': 'unshare(CLONE_NEWTIME)',
    'io-uring': 'io_uring_setup',
    mptcp: 'socket(IPPROTO_MPTCP)',
    nftables: 'NFT_MSG_GETGEN',
    'compat-32bit': 'execve of a 32-bit program',
    'kernel-log': 'read of /dev/kmsg',
};
const CAPABILITIES = { 'cap-sys-admin': 21n, 'cap-sys-resource': 24n };
/** These are refused to an ordinary user on any host. */
const NEED_ROOT = (/* unused pure expression or super */ null && (['time-namespaces', 'nftables', 'kernel-log']));
const LIMITING = (/* unused pure expression or super */ null && (['cpu', 'memory', 'pids']));
const LIMIT_MS = 10_000;
/**
 * @param program src/host/probe, built; one that is not there, or does not run, leaves what it tries open
 * @param asRoot what makes a command root's; null when nothing does, and then it runs as whoever we are
 * @param v2Controllers of the whole host
 */
async function features_probeFeatures(program, asRoot, hierarchies, v2Controllers) {
    const { answers, problem } = await ask([...(asRoot ?? []), program]);
    const v1 = hierarchies.filter(({ version }) => version === 'v1').map(({ name }) => name);
    const lsm = readOrNull('/sys/kernel/security/lsm')?.trim();
    const read = {
        'cgroup-v1': { has: v1.some((name) => name.split(',').includes('freezer')), evidence: `v1: ${list(v1)}` },
        'cgroup-v2': {
            has: hierarchies.some(({ version }) => version === 'v2'),
            evidence: hierarchies.find(({ version }) => version === 'v2')?.mountPoint ?? 'no cgroup2 is mounted',
        },
        'cgroup-v2-controllers': {
            has: LIMITING.every((name) => v2Controllers.includes(name)),
            evidence: `cgroup.controllers: ${list(v2Controllers)}`,
        },
        'dirty-tracking': { has: hasDirtyTracking(), evidence: '/proc/self/pagemap' },
        apparmor: { has: hasApparmor(), evidence: `/sys/module/apparmor/parameters/enabled; lsm: ${lsm ?? 'unknown'}` },
        selinux: { has: existsSync('/sys/fs/selinux/enforce'), evidence: '/sys/fs/selinux/enforce' },
        x64: { has: process.arch === 'x64', evidence: process.arch },
        arm64: { has: process.arch === 'arm64', evidence: process.arch },
    };
    const probed = (feature) => {
        const known = read[feature];
        if (known !== undefined)
            return known;
        const bit = CAPABILITIES[feature];
        const answer = answers.get(bit === undefined ? feature : 'capabilities');
        if (answer === undefined)
            return { has: null, evidence: problem };
        if (bit === undefined)
            return tried(feature, Number(answer), asRoot !== null);
        const evidence = `CapEff: ${answer.toString(16).padStart(16, '0')}`;
        return { has: asRoot === null ? null : ((answer >> bit) & 1n) === 1n, evidence };
    };
    return Object.fromEntries(FEATURES.map((feature) => [feature, probed(feature)]));
}
/** The kernel enforces AppArmor profiles. */
function hasApparmor() {
    return readOrNull('/sys/module/apparmor/parameters/enabled')?.startsWith('Y') ?? false;
}
async function ask(argv) {
    try {
        const result = await run(argv, { timeoutMs: LIMIT_MS });
        const lines = [...result.stdout.matchAll(/^([a-z0-9-]+) (-?\d+)$/gm)];
        const answers = new Map(lines.map(([, name = '', value = '']) => [name, BigInt(value)]));
        return { answers, problem: `the probe did not say: ${tail(result) || `exit code ${result.code}`}` };
    }
    catch (error) {
        return { answers: new Map(), problem: error.message };
    }
}
/** @param answer see probe.c */
function tried(feature, answer, isRoot) {
    const call = TRIED[feature] ?? feature;
    if (answer === 0)
        return { has: true, evidence: `${call}: works` };
    if (answer > 0)
        return { has: false, evidence: `${call}: accepted, without effect` };
    const error = getSystemErrorName(answer);
    const isRefusal = error === 'EPERM' || error === 'EACCES';
    // Whoever is traced himself cannot let others trace him.
    const isOpen = isRefusal && (feature === 'hardware-breakpoints' || (!isRoot && NEED_ROOT.includes(feature)));
    return { has: isOpen ? null : false, evidence: `${call}: ${error}` };
}
function list(names) {
    return names.filter((name) => name !== '').join(' ') || 'none';
}
//# sourceMappingURL=features.js.map
// EXTERNAL MODULE: ./build/host/files.js
var files = __nccwpck_require__(9036);
;// CONCATENATED MODULE: ./build/host/inspect.js








const inspect_LIMIT_MS = 10_000;
const NAMESPACES = (/* unused pure expression or super */ null && (['cgroup', 'mount', 'pid', 'net', 'ipc', 'uts']));
/** Started by us, or by CRIU for the content of a tmpfs; by the package that they are in. */
const TOOLS = {
    'util-linux': ['unshare', 'setpriv', 'nsenter', 'flock'],
    'mount (of util-linux)': ['mount'],
    coreutils: ['cut', 'mkdir', 'cat', 'rm', 'cp', 'env', 'true', 'uname'],
    tar: ['tar'],
    'a shell': ['sh'],
};
/** Read by CRIU, and in the kernel only with CONFIG_CHECKPOINT_RESTORE. */
const PROC_FILES = (/* unused pure expression or super */ null && (['/proc/sys/kernel/ns_last_pid', '/proc/self/map_files']));
/**
 * @param workDir existing folder
 * @param probe src/host/probe, built
 */
async function inspect(workDir, probe) {
    const { privilege, sudoRefusal } = await findPrivilege();
    const asRoot = privilege === 'sudo' ? SUDO : [];
    const missingTools = Object.values(TOOLS)
        .flat()
        .filter((tool) => !onPath(tool));
    const all = hierarchies();
    const v2 = all.find(({ version }) => version === 'v2');
    const v2Controllers = words(v2 === undefined ? '' : readOrNull(join(v2.mountPoint, 'cgroup.controllers')));
    const [namespaces, features] = await Promise.all([
        privilege === 'none' || missingTools.length > 0 ? [] : tryNamespaces(asRoot),
        probeFeatures(probe, privilege === 'none' ? null : asRoot, all, v2Controllers),
    ]);
    const { bavail, bsize } = statfsSync(workDir);
    return {
        platform: process.platform,
        kernel: readFileSync('/proc/sys/kernel/osrelease', 'utf8').trim(),
        privilege,
        sudoRefusal,
        namespaces,
        missingTools,
        missingProcFiles: PROC_FILES.filter((file) => !existsSync(file)),
        hierarchies: all,
        v2Controllers,
        features,
        iptables: onPath('iptables-restore'),
        ip: onPath('ip'),
        workDir,
        freeBytes: bavail * bsize,
    };
}
/** PATH, and the folders of root's programs, which an ordinary user's PATH lacks. */
function searchPath() {
    const path = (process.env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
    return [...new Set([...path, '/usr/local/sbin', '/usr/sbin', '/sbin'])];
}
function onPath(program) {
    return searchPath().some((folder) => isExecutable(join(folder, program)));
}
async function findPrivilege() {
    if (isRoot())
        return { privilege: 'root', sudoRefusal: '' };
    if (!onPath('sudo'))
        return { privilege: 'none', sudoRefusal: 'sudo: not found' };
    const result = await run([...SUDO, 'true'], { timeoutMs: inspect_LIMIT_MS });
    return result.code === 0
        ? { privilege: 'sudo', sudoRefusal: '' }
        : { privilege: 'none', sudoRefusal: tail(result, 1) };
}
/** All at once first; only when that fails, one by one, to name the one. */
async function tryNamespaces(asRoot) {
    const attempt = (names) => run([...asRoot, 'unshare', ...names.map((name) => `--${name}`), '--fork', 'true'], { timeoutMs: inspect_LIMIT_MS });
    const all = await attempt(NAMESPACES);
    if (all.code === 0)
        return [];
    const each = await Promise.all(NAMESPACES.map(async (name) => ({ name, result: await attempt([name]) })));
    const refused = each.filter(({ result }) => result.code !== 0);
    if (refused.length === 0)
        return [{ name: NAMESPACES.join(' + '), refusal: tail(all, 1) }];
    return refused.map(({ name, result }) => ({ name, refusal: tail(result, 1) }));
}
function words(text) {
    return (text ?? '').split(/\s+/).filter((word) => word !== '');
}
//# sourceMappingURL=inspect.js.map

/***/ }),

/***/ 1744:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  qN: () => (/* binding */ begin),
  qG: () => (/* binding */ leave)
});

// UNUSED EXPORTS: EXIT_ERROR

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:tty"
const external_node_tty_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tty");
// EXTERNAL MODULE: ./build/words/errors.js + 1 modules
var errors = __nccwpck_require__(8963);
;// CONCATENATED MODULE: ./build/words/escape.js
/** Texts come from logs, from containers and from files of strangers. What a reader of them cannot bear is taken out here. */
/**
 * Control characters but for the end of a line and the tab, halves of surrogate pairs, what nobody sees or what turns the
 * direction of text, other ends of lines, and what is no character for good.
 */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\p{Cs}\p{Cf}\p{DI}\p{Zl}\p{Zp}\p{NChar}]/gu;
const ESCAPE = '\u001b';
/** Styles that {@link styled} begins and ends; no other sequence gets to a terminal. */
const STYLED = new RegExp(`(${ESCAPE}\\[(?:0|1|31|32|33)m)`);
/** Text that steers no terminal, breaks no document, and of which everything is seen. */
function printable(text) {
    return text.replace(UNPRINTABLE, '\uFFFD');
}
/** The same on one line, with single spaces. */
function oneLine(text) {
    return printable(text).replaceAll(/\s+/g, ' ');
}
/** The same on one line, and columns stay where they are. */
function printableLine(text) {
    return printable(text).replaceAll('\n', ' ');
}
/** Bold, red, green or yellow, for a terminal. */
function styled(style, text) {
    return `${ESCAPE}[${style}m${printable(text)}${ESCAPE}[0m`;
}
/** A page that may be styled, for a terminal. */
function terminal(page) {
    return page
        .split(STYLED)
        .map((part, at) => (at % 2 === 1 ? part : printable(part)))
        .join('');
}
/** Text in XML, between tags or quotes. */
function xml(text) {
    return printable(text)
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;');
}
/** JSON within a script element of HTML: there only `<` can end it. */
function scriptJson(value) {
    const plain = (_key, each) => (typeof each === 'string' ? printable(each) : each);
    return JSON.stringify(value, plain).replaceAll('<', '\\u003c');
}
/** JSON for a terminal or a pipe: the same value, and nothing in it that is not {@link printable}. */
function printableJson(value) {
    const escaped = (character) => Array.from({ length: character.length }, (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`);
    return JSON.stringify(value, null, 2).replace(UNPRINTABLE, (character) => escaped(character).join(''));
}
//# sourceMappingURL=escape.js.map
;// CONCATENATED MODULE: ./build/host/leave.js




/** As what a program ends that could not do its work. Node has 1 for that, with which `failed` would be said. */
const EXIT_ERROR = 3;
/** Those of the three descriptors of every process that were a terminal at first. */
let terminals = [];
/** Why not all that was told got there; null when it did, or its reader had seen enough. */
let untold = null;
/** What others may never do with files that our programs make, whatever umask these were given. */
const NOT_FOR_OTHERS = 0o022;
/**
 * Call it first in every program: from here on it ends with {@link EXIT_ERROR} unless something else is decided.
 *
 * @param umask in place of what is stricter than ours
 */
function begin(umask) {
    const given = process.umask(NOT_FOR_OTHERS);
    process.umask(umask ?? given | NOT_FOR_OTHERS);
    process.exitCode = EXIT_ERROR;
    terminals = [0, 1, 2].filter((fd) => (0,external_node_tty_namespaceObject.isatty)(fd));
    process.on('uncaughtException', (error) => {
        say(`${(0,errors/* errorText */.kc)(error)}\n`);
        leaveAtOnce(EXIT_ERROR);
    });
    // biome-ignore lint/plugin: nothing is written
    const { stdout, stderr } = process;
    stdout.on('error', (error) => {
        // A reader that has seen enough, such as head, is no reason to break off a cell.
        if (error.code !== 'EPIPE')
            untold ??= error;
    });
    stderr.on('error', () => undefined);
}
/**
 * Ends this process, with `process.exitCode`, once all that it wrote has been read, or its reader is gone: what still waits
 * for the reader of a pipe or a socket, `process.exit` alone throws away. Whatever else holds the event loop has nothing
 * more to say.
 */
async function leave() {
    // biome-ignore lint/plugin: nothing is written
    const { stdout, stderr } = process;
    const taken = [stdout, stderr].map((stream) => new Promise((resolve) => stream.once('error', resolve).write('', resolve)));
    await Promise.all(taken);
    if (untold !== null)
        say(`Standard output did not take all that was said: ${untold.message}.\n`);
    return leaveAtOnce(untold !== null && process.exitCode === 0 ? EXIT_ERROR : process.exitCode);
}
/** At once and whatever becomes of it: there may be nobody left to hear it. */
function say(text) {
    try {
        (0,external_node_fs_.writeSync)(2, printable(text));
    }
    catch {
        // Nobody is.
    }
}
function leaveAtOnce(code) {
    // Node sets terminals back to what they were, and aborts when one is gone.
    for (const fd of terminals)
        if (!(0,external_node_tty_namespaceObject.isatty)(fd))
            (0,external_node_fs_.closeSync)(fd);
    process.exit(code);
}
//# sourceMappingURL=leave.js.map

/***/ }),

/***/ 2291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Em: () => (/* binding */ isRoots),
/* harmony export */   Jl: () => (/* binding */ isSafeIn),
/* harmony export */   Yb: () => (/* binding */ MOST_LINKS),
/* harmony export */   h3: () => (/* binding */ openToOthers),
/* harmony export */   t3: () => (/* binding */ dangerToRoot)
/* harmony export */ });
/* unused harmony export isOurs */
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _root_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(3759);



/** As many as the kernel follows. */
const MOST_LINKS = 40;
/** Root's, or that of the user whom sudo made root: what these two write, root may believe. */
function isOurs({ uid }) {
    return uid === 0 || String(uid) === process.env['SUDO_UID'];
}
/** Root's, and for nobody else to change. */
function isRoots({ uid, mode }) {
    return uid === 0 && (mode & 0o022) === 0;
}
/**
 * Whether an entry of a folder stays what it is until root or the caller of sudo changes it. Where all may write, the
 * sticky bit (as of /tmp) keeps an entry for its owner.
 *
 * @param entry null when it is not there yet, and is going to be root's
 */
function isSafeIn(folder, entry) {
    if (!isOurs(folder))
        return false;
    const othersWrite = (folder.mode & 0o022) !== 0;
    return !othersWrite || (isSticky(folder) && (entry === null || isOurs(entry)));
}
function isSticky({ mode }) {
    return (mode & 0o1000) !== 0;
}
/**
 * The first part of a path that somebody other than root and the caller of sudo can change, so that what comes next, or it
 * itself, becomes another file; null when there is none. From the root on: what was found safe stays so. What is not
 * there yet is taken for root's to make.
 *
 * @param path absolute; it may lead through links
 */
function openToOthers(path) {
    const ahead = path.split('/');
    let folder = '/';
    for (let links = 0; ahead.length > 0;) {
        const name = ahead.shift();
        if (name === '' || name === '.')
            continue;
        if (name === '..') {
            folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(folder);
            continue;
        }
        const entry = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name);
        const there = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.lstatSync)(entry, { throwIfNoEntry: false }) ?? null;
        const within = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statSync)(folder);
        if (!isSafeIn(within, there))
            return isOurs(within) && isSticky(within) ? entry : folder;
        if (there?.isDirectory()) {
            folder = entry;
            continue;
        }
        if (!there?.isSymbolicLink())
            return null;
        links += 1;
        if (links > MOST_LINKS)
            return folder;
        const link = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(entry);
        if (link.startsWith('/'))
            folder = '/';
        ahead.unshift(...link.split('/'));
    }
    return null;
}
/** The same where it matters: whoever is not root endangers nobody else, and null is said. */
function dangerToRoot(path) {
    return (0,_root_js__WEBPACK_IMPORTED_MODULE_2__/* .isRoot */ .j)() ? openToOthers((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(path)) : null;
}
//# sourceMappingURL=owners.js.map

/***/ }),

/***/ 5190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ innermostPid),
/* harmony export */   DX: () => (/* binding */ statusField),
/* harmony export */   Gw: () => (/* binding */ namespacesOf),
/* harmony export */   Km: () => (/* binding */ openFiles),
/* harmony export */   Uj: () => (/* binding */ processIds),
/* harmony export */   _n: () => (/* binding */ isAlive),
/* harmony export */   dK: () => (/* binding */ NAMESPACES),
/* harmony export */   di: () => (/* binding */ readOrNull),
/* harmony export */   ls: () => (/* binding */ identify),
/* harmony export */   p7: () => (/* binding */ environmentOf),
/* harmony export */   qV: () => (/* binding */ statFields)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);

/** Links in /proc/PID/ns. Who begins a pid namespace is not in it: his children are. */
const NAMESPACES = ['mnt', 'net', 'pid', 'pid_for_children', 'ipc', 'uts', 'cgroup'];
/** Of all processes that this pid namespace sees. */
function processIds() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)('/proc')
        .filter((name) => /^\d+$/.test(name))
        .map(Number);
}
/** Null when there is no such process. */
function identify(pid) {
    const stat = statFields(pid);
    const startTime = stat?.[21];
    // A zombie is dead; only its parent has not looked yet.
    return startTime === undefined || stat?.[2] === 'Z' ? null : { pid, startTime };
}
/** The fields of /proc/PID/stat, the first (the pid) at 0; null when there is no such process. */
function statFields(pid) {
    const stat = readOrNull(`/proc/${pid}/stat`);
    if (stat === null)
        return null;
    // The name, field 2, may hold spaces and parentheses: count from its end.
    const end = stat.lastIndexOf(')');
    return [String(pid), stat.slice(stat.indexOf('(') + 1, end), ...stat.slice(end + 2).split(' ')];
}
function isAlive(process) {
    return identify(process.pid)?.startTime === process.startTime;
}
/** `NAME=value` each; none of a process that is gone, or another user's. */
function environmentOf(pid) {
    return readOrNull(`/proc/${pid}/environ`)?.split('\0') ?? [];
}
/** The value of `NAME:` in /proc/PID/status, or null. */
function statusField(pid, name) {
    const status = readOrNull(`/proc/${pid}/status`);
    return status?.match(new RegExp(`^${name}:[ \\t]*(.*)$`, 'm'))?.[1] ?? null;
}
/** The pid that a process has in the innermost pid namespace that it is in. */
function innermostPid(pid) {
    const pids = statusField(pid, 'NSpid')?.split(/\s+/);
    return pids === undefined ? null : Number(pids.at(-1));
}
/** Where the open descriptors of a process lead. */
function openFiles(pid) {
    const folder = `/proc/${pid}/fd`;
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(folder).flatMap((fd) => {
        try {
            return [{ fd: Number(fd), target: (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${fd}`) }];
        }
        catch {
            return []; // Closed in between.
        }
    });
}
/** As the kernel names them: `net:[4026532101]`. None of a process that is gone, or another user's. */
function namespacesOf(pid) {
    const folder = `/proc/${pid}/ns`;
    return NAMESPACES.flatMap((name) => {
        try {
            return [(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(`${folder}/${name}`)];
        }
        catch {
            return [];
        }
    });
}
function readOrNull(file) {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(file, 'utf8');
    }
    catch {
        return null;
    }
}
//# sourceMappingURL=process.js.map

/***/ }),

/***/ 5408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   IO: () => (/* binding */ Unreadable),
/* harmony export */   Vg: () => (/* binding */ listInside),
/* harmony export */   X$: () => (/* binding */ openInside),
/* harmony export */   Xd: () => (/* binding */ orNull),
/* harmony export */   Y: () => (/* binding */ tellInside),
/* harmony export */   on: () => (/* binding */ readPart),
/* harmony export */   rn: () => (/* binding */ isThereInside),
/* harmony export */   xN: () => (/* binding */ tailInside),
/* harmony export */   xO: () => (/* binding */ readInside)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8963);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(9036);
/* harmony import */ var _owners_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(2291);





/** Why something below a folder of others was not read, as one sentence. */
class Unreadable extends _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu {
    /** As the system names it: `ENOENT`, `ELOOP` for a link, `EINVAL` for what is no file. */
    code;
    constructor(code, message) {
        super(null, message);
        this.code = code;
    }
}
const OPEN = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOCTTY;
/** What looks like a file there is the kernel, which answers when it likes: /proc/kmsg. By the type that statfs(2) gives. */
const OF_THE_KERNEL = {
    40864: 'proc',
    1650812274: 'sysfs',
    1684170528: 'debugfs',
    1953653091: 'tracefs',
    2613483: 'cgroup',
    1667723888: 'cgroup2',
    1935894131: 'securityfs',
    1650812272: 'configfs',
    3405662737: 'bpf',
    1634035564: 'pstore',
    3730735588: 'efivarfs',
    124082209: 'resctrl',
    // Not the kernel but a user's program, or nobody yet.
    1702057286: 'fuse',
    391: 'autofs',
};
/** Of a folder; whoever has more is told of none beyond these. */
const MOST_NAMES = 10_000;
/**
 * Opens a file below a folder that others write to, a container's root file system for one, and hands it to `use`.
 *
 * Never waits, and never opens what is something else: the path is walked folder by folder, what is found there is held and
 * looked at, and that itself is opened, whatever its name means by then.
 *
 * @param root is the caller's own choice: links in it are followed
 * @param path from there
 * @param kind `pipe` is a named one
 * @throws Unreadable
 */
function openInside(root, path, { links = 'refused', kind = 'file', write = false, }, use) {
    const where = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path);
    return held(root, path, links, (place) => {
        const found = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place);
        if (found.isDirectory())
            throw new Unreadable('EISDIR', `${where} is a folder.`);
        if (!(kind === 'file' ? found.isFile() : found.isFIFO())) {
            throw new Unreadable('EINVAL', `${where} is no ${kind === 'file' ? 'ordinary file' : 'named pipe'}.`);
        }
        const system = OF_THE_KERNEL[(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.statfsSync)(self(place)).type];
        if (system !== undefined)
            throw new Unreadable('EINVAL', `${where} is no file on a disk: it is on ${system}.`);
        const fd = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(self(place), (write ? node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDWR : node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY) | OPEN);
        try {
            return use({ fd, size: found.size });
        }
        finally {
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(fd);
        }
    });
}
/**
 * Reads a whole file, as long as it was when it was opened.
 *
 * @param most bytes
 * @throws Unreadable, also when it is longer
 */
function readInside(root, path, most, links) {
    return openInside(root, path, { links }, ({ fd, size }) => {
        if (size > most)
            throw new Unreadable('EFBIG', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is larger than ${most} bytes.`);
        return readPart(fd, 0, size);
    });
}
/** The end of a file as text, in at most so many bytes; null when it cannot be read. */
function tailInside(root, path, bytes) {
    return orNull(() => openInside(root, path, {}, ({ fd, size }) => readPart(fd, Math.max(0, size - bytes), size)).toString());
}
/**
 * Names in a folder.
 *
 * @throws Unreadable
 */
function listInside(root, path, links = 'refused') {
    return held(root, path, links, (place) => {
        if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place).isDirectory())
            throw new Unreadable('ENOTDIR', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is no folder.`);
        const folder = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.opendirSync)(self(place));
        try {
            const names = [];
            for (let entry = folder.readSync(); entry !== null && names.length < MOST_NAMES; entry = folder.readSync()) {
                names.push(entry.name);
            }
            return names.sort();
        }
        finally {
            folder.closeSync();
        }
    });
}
/** Whether there is anything by that name, a link too. */
function isThereInside(root, path) {
    return orNull(() => held(root, path, 'refused', () => true, true)) === true;
}
/**
 * Writes a line to a named pipe that somebody inside reads.
 *
 * @throws Unreadable, also when the pipe is full
 */
function tellInside(root, path, line) {
    // For reading too: opened for writing alone, a pipe that nobody reads is refused.
    openInside(root, path, { kind: 'pipe', write: true }, ({ fd }) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeSync)(fd, `${line}\n`));
}
/** Bytes of an open file; fewer when it has become shorter. */
function readPart(fd, start, end) {
    const part = Buffer.alloc(end - start);
    let length = 0;
    while (length < part.length) {
        const more = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(fd, part, length, part.length - length, start + length);
        if (more === 0)
            break;
        length += more;
    }
    return part.subarray(0, length);
}
/** What a function of this module gives; null when it cannot. */
function orNull(read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof Unreadable)
            return null;
        throw error;
    }
}
function self(fd) {
    return `/proc/self/fd/${fd}`;
}
/** @param isLinkFine the last name may be a link, which is held itself */
function held(root, path, links, use, isLinkFine = false) {
    const way = [];
    try {
        way.push((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(root, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .O_PATH */ .QZ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_DIRECTORY));
        const names = split(path);
        let followed = 0;
        for (let name = names.shift(); name !== undefined; name = names.shift()) {
            if (name === '..') {
                // Where it was come from, not where the folder lies by now. Above the root is the root.
                if (way.length > 1)
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(way.pop());
                continue;
            }
            const step = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(self(way.at(-1)), name);
            const place = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(step, _files_js__WEBPACK_IMPORTED_MODULE_3__/* .O_PATH */ .QZ | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NOFOLLOW);
            way.push(place);
            if (!(0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(place).isSymbolicLink() || (isLinkFine && names.length === 0))
                continue;
            followed += 1;
            if (links === 'refused' || followed > _owners_js__WEBPACK_IMPORTED_MODULE_4__/* .MOST_LINKS */ .Yb) {
                throw new Unreadable('ELOOP', `${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path)} is behind a link, which is not followed.`);
            }
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(way.pop());
            const target = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readlinkSync)(step);
            if (target.startsWith('/'))
                for (const each of way.splice(1))
                    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(each);
            names.unshift(...split(target));
        }
        return use(way.at(-1));
    }
    catch (error) {
        throw told(error, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(root, path));
    }
    finally {
        for (const each of way)
            (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(each);
    }
}
function split(path) {
    return path.split('/').filter((name) => name !== '' && name !== '.');
}
/** What the system says, which names descriptors, as a sentence. */
function told(error, where) {
    const { code, errno } = error;
    if (code === undefined || errno === undefined)
        return error;
    if (code === 'ENOENT' || code === 'ENOTDIR')
        return new Unreadable(code, `There is no ${where}.`);
    return new Unreadable(code, `${where} cannot be read (${code}).`);
}
//# sourceMappingURL=read-inside.js.map

/***/ }),

/***/ 3759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ isRoot)
/* harmony export */ });
/* unused harmony export SUDO */
/** Never asks for a password: a job would wait for ever. */
const SUDO = (/* unused pure expression or super */ null && (['sudo', '-n', '--']));
function isRoot() {
    return process.geteuid?.() === 0;
}
//# sourceMappingURL=root.js.map

/***/ }),

/***/ 4109:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  $N: () => (/* binding */ endSandbox),
  y6: () => (/* binding */ forget),
  c5: () => (/* binding */ giveFolder),
  Ep: () => (/* binding */ openSandbox),
  T3: () => (/* binding */ readRecords),
  TF: () => (/* binding */ remove),
  bg: () => (/* binding */ sandbox_self)
});

// UNUSED EXPORTS: STATE_FOLDER

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/words/errors.js + 1 modules
var errors = __nccwpck_require__(8963);
// EXTERNAL MODULE: ./build/host/cgroups.js
var host_cgroups = __nccwpck_require__(5202);
// EXTERNAL MODULE: ./build/host/dialogue.js
var dialogue = __nccwpck_require__(8393);
// EXTERNAL MODULE: ./build/host/owners.js
var owners = __nccwpck_require__(2291);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
// EXTERNAL MODULE: ./build/host/files.js
var files = __nccwpck_require__(9036);
// EXTERNAL MODULE: ./build/host/root.js
var root = __nccwpck_require__(3759);
;// CONCATENATED MODULE: ./build/host/write-file.js
/**
 * Every file that the user names, or that lies where others may write, is written here. The folder is opened once, and all
 * is done in what was opened; no link is followed but those that {@link writeWhole} names; owner and mode go by descriptor.
 */







const { O_CREAT, O_DIRECTORY, O_EXCL, O_NOFOLLOW, O_NONBLOCK, O_RDONLY, O_WRONLY } = external_node_fs_.constants;
const PROC_MAGIC = 0x9fa0;
/** A folder that stays the same one, whoever moves or replaces it meanwhile. */
class HeldFolder {
    /** Its path as long as it is held, for this process and its children. */
    path;
    descriptor;
    /** @param flags 0 when it may be a link to one */
    constructor(path, flags = O_NOFOLLOW) {
        this.descriptor = (0,external_node_fs_.openSync)(path, files/* O_PATH */.QZ | O_DIRECTORY | flags);
        this.path = `/proc/${process.pid}/fd/${this.descriptor}`;
    }
    stat() {
        return (0,external_node_fs_.fstatSync)(this.descriptor);
    }
    /** Has the disk know of the names in it. */
    sync() {
        let opened;
        try {
            opened = (0,external_node_fs_.openSync)((0,external_node_path_.join)(this.path, '.'), O_RDONLY | O_DIRECTORY);
        }
        catch {
            return; // A folder that we may write to, and not read.
        }
        try {
            (0,external_node_fs_.fsyncSync)(opened);
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    close() {
        (0,external_node_fs_.closeSync)(this.descriptor);
    }
}
/**
 * Holds a folder for files of ours, which is made when it is not there.
 *
 * @throws StageError when we are root and it is somebody else's
 */
function holdOwn(path) {
    makeFolder(path);
    const folder = new HeldFolder(path);
    if (!isRoot() || isOurs(folder.stat()))
        return folder;
    folder.close();
    throw new StageError(null, `${path} belongs to another user, and root writes nothing there; name another folder.`);
}
/** Whether we are root, and somebody else could have put there what is there. */
function mayBeOthers(path) {
    return (0,owners/* dangerToRoot */.t3)(path) !== null;
}
/**
 * Writes a file. Whoever reads it sees the old content or the new one, never half of either. An old file's mode stays, and
 * its owner as far as we may set it.
 *
 * A link stays one: what it leads to is written. So does what is no file, such as /dev/null or a FIFO. Root does neither
 * where somebody else could have put it there.
 *
 * @throws StageError in one sentence
 */
function writeWhole(path, content, options = {}) {
    try {
        const file = new Unfinished(path, options);
        try {
            (0,external_node_fs_.writeFileSync)(file.descriptor, content);
            file.finish();
        }
        finally {
            file.close();
        }
    }
    catch (error) {
        throw inWords(path, error);
    }
}
/**
 * As {@link writeWhole}, for content that comes bit by bit.
 *
 * @param fill writes to the path that it is given, which is for this process and its children
 */
async function fillWhole(path, fill) {
    try {
        const file = new Unfinished(path, {});
        try {
            await fill(`/proc/${process.pid}/fd/${file.descriptor}`);
            file.finish();
        }
        finally {
            file.close();
        }
    }
    catch (error) {
        throw inWords(path, error);
    }
}
/** A file that is written: in place, or under another name until it is whole. */
class Unfinished {
    descriptor;
    path;
    folder;
    place;
    old;
    /** Null when it is written in place, and when it is finished. */
    unfinished;
    constructor(path, { mode = 0o666, unfinished = temporaryName() }) {
        const { folder, name, there } = follow(path);
        this.path = path;
        this.folder = folder;
        this.place = (0,external_node_path_.join)(folder.path, name);
        this.old = there;
        this.unfinished = there === undefined || there.isFile() ? (0,external_node_path_.join)(folder.path, unfinished) : null;
        try {
            this.descriptor =
                this.unfinished === null
                    ? (0,external_node_fs_.openSync)(this.place, 'w')
                    : create(this.unfinished, there === undefined ? mode : 0o600);
        }
        catch (error) {
            folder.close();
            throw error;
        }
    }
    finish() {
        if (this.unfinished === null)
            return;
        // One that another user could have put in root's way is none to be like.
        if (this.old !== undefined && !mayBeOthers(this.path))
            keepOwner(this.descriptor, this.old);
        (0,external_node_fs_.fsyncSync)(this.descriptor);
        (0,external_node_fs_.renameSync)(this.unfinished, this.place);
        this.unfinished = null;
        this.folder.sync();
    }
    /** Removes what is not finished. */
    close() {
        (0,external_node_fs_.closeSync)(this.descriptor);
        if (this.unfinished !== null)
            (0,external_node_fs_.rmSync)(this.unfinished, { force: true });
        this.folder.close();
    }
}
/** The folder and the name in it that a path leads to in the end, and what is there; the folder is held. */
function follow(path) {
    const passed = [];
    try {
        for (let target = (0,external_node_path_.resolve)(path); passed.length <= owners/* MOST_LINKS */.Yb;) {
            const folder = new HeldFolder((0,external_node_path_.dirname)(target), 0);
            const name = (0,external_node_path_.basename)(target);
            const place = (0,external_node_path_.join)(folder.path, name);
            passed.push(folder);
            const there = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
            const isOrdinary = there === undefined || there.isFile();
            if (!isOrdinary && (0,root/* isRoot */.j)() && !(0,owners/* isSafeIn */.Jl)(folder.stat(), there)) {
                const what = there.isSymbolicLink() ? 'a link' : 'no ordinary file';
                throw new errors/* UsageError */.eb(`${path} is ${what} in a folder that others can write to, and root does not write through it; name another file.`);
            }
            // Links of /proc are none that can be read: they lead to what is open.
            if (isOrdinary || !there.isSymbolicLink() || (0,external_node_fs_.statfsSync)(folder.path).type === PROC_MAGIC) {
                passed.pop();
                return { folder, name, there };
            }
            const link = (0,external_node_fs_.readlinkSync)(place);
            // Not resolved: `..` after a link is the kernel's to understand.
            target = link.startsWith('/') ? link : `${folder.path}/${link}`;
        }
        throw new errors/* UsageError */.eb(`${path} leads through more than ${owners/* MOST_LINKS */.Yb} links.`);
    }
    finally {
        for (const folder of passed)
            folder.close();
    }
}
/**
 * Replaces a config in one step, with the same mode and owner. What was there before is kept beside it.
 *
 * @param before what it holds, as far as the caller knows
 * @returns the path of the old one: `FILE.orig`
 * @throws UsageError when there is such a file already, when somebody else changed the config, when it cannot be written,
 * or when we are root and somebody else could have another file in its place
 */
function replaceConfig(path, before, after) {
    const file = realpathSync(path);
    const open = dangerToRoot(file);
    if (open !== null) {
        throw new UsageError(`Nothing was written: users other than root can change ${open}. Run this without root, as the owner of ${file}, or make the changes by hand.`);
    }
    const copy = `${file}.orig`;
    const folder = new HeldFolder(dirname(file));
    const [config, old, fresh] = [basename(file), basename(copy), temporaryName()].map((name) => join(folder.path, name));
    let linked = false;
    try {
        // The old file itself: nobody gets to read what was not to be read before.
        linkSync(config, old);
        linked = true;
        const found = sameBytes(old, before);
        if (found === null)
            throw new UsageError(`${file} was changed meanwhile; nothing was written.`);
        const opened = create(fresh, 0o600);
        try {
            writeFileSync(opened, after);
            fchownSync(opened, found.uid, found.gid);
            fchmodSync(opened, found.mode & 0o7777);
            fsyncSync(opened);
        }
        finally {
            closeSync(opened);
        }
        if (lstatSync(config).ino !== found.ino || sameBytes(old, before) === null)
            throw new UsageError(`${file} was changed meanwhile; nothing was written.`);
        renameSync(fresh, config);
        folder.sync();
        return copy;
    }
    catch (error) {
        rmSync(fresh, { force: true });
        if (linked)
            rmSync(old, { force: true });
        if (error instanceof UsageError)
            throw error;
        const { code } = error;
        if (code === 'EEXIST')
            throw new UsageError(`${copy} is there already, and nothing was written; move it away.`);
        throw new UsageError(`${file} cannot be replaced and kept as ${basename(copy)} (${code}); nothing was changed.`);
    }
    finally {
        folder.close();
    }
}
/** Null when it is no file, or not with these bytes. */
function sameBytes(path, bytes) {
    const opened = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    try {
        const found = fstatSync(opened);
        return found.isFile() && found.size === bytes.length && readFileSync(opened).equals(bytes) ? found : null;
    }
    finally {
        closeSync(opened);
    }
}
function temporaryName() {
    return `.criu-lxc-test-${(0,external_node_crypto_.randomUUID)()}.tmp`;
}
function create(path, mode) {
    return (0,external_node_fs_.openSync)(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode);
}
function keepOwner(descriptor, old) {
    const { uid, gid, mode } = old;
    const own = (0,external_node_fs_.fstatSync)(descriptor);
    if (own.uid !== uid || own.gid !== gid) {
        try {
            (0,external_node_fs_.fchownSync)(descriptor, uid, gid);
        }
        catch (error) {
            // Who is not root has to make it a file of his own.
            if (error.code !== 'EPERM')
                throw error;
        }
    }
    (0,external_node_fs_.fchmodSync)(descriptor, mode & 0o777);
}
/** The kernel's reason without the path that we know the file by. */
function inWords(path, error) {
    if (error.code === undefined)
        return error;
    const [reason] = error.message.split(', ');
    return new errors/* StageError */.Zu(null, `${path} could not be written: ${reason}.`, { cause: error });
}
//# sourceMappingURL=write-file.js.map
;// CONCATENATED MODULE: ./build/host/sandbox.js










/** Where the records of sandboxes lie, and the sandboxes themselves unless a work folder is given. */
const STATE_FOLDER = '/var/lib/criu-lxc-test';
/**
 * Needs root. Creates nothing that its record does not name, and leaves nothing when it throws.
 *
 * @throws StageError
 */
async function openSandbox(options) {
    const owner = sandbox_self();
    const id = `criu-lxc-test.${owner.pid}.${owner.startTime}.${(0,external_node_crypto_.randomBytes)(3).toString('hex')}`;
    const folder = (0,external_node_path_.join)((0,external_node_fs_.realpathSync)(options.workDir), id);
    const open = (0,owners/* openToOthers */.h3)(folder);
    if (open !== null) {
        // It has programs that root runs.
        throw new errors/* StageError */.Zu('start', `Users other than root can change ${open}, and with it what root runs there; choose another work-dir.`);
    }
    const all = (0,host_cgroups/* hierarchies */.a2)();
    const cgroups = all.map((hierarchy) => (0,host_cgroups/* subtreeFolder */.Ni)(hierarchy, id));
    const record = { owner, folder, cgroups };
    writeRecord(id, record);
    try {
        // What is copied into it and dumped from it has programs, secrets and memory that are nobody else's on this host.
        (0,external_node_fs_.mkdirSync)(folder, { mode: 0o700 });
        for (const [index, hierarchy] of all.entries())
            (0,host_cgroups/* createSubtree */.bz)(hierarchy, cgroups[index]);
        const v1 = all.filter(({ version }) => version === 'v1').map(({ name }) => name);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'fstab'), cgroupMounts(options.cgroup, v1));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'init'), INIT);
        const unified = cgroups.filter((_, index) => all[index]?.version === 'v2');
        const leaf = options.cgroup === 'v2' ? unified.map((cgroup) => (0,external_node_path_.join)(cgroup, LEAF)) : [];
        for (const cgroup of leaf)
            (0,external_node_fs_.mkdirSync)(cgroup);
        const init = ['/bin/sh', (0,external_node_path_.join)(folder, 'init'), options.cgroup, folder, ...sandbox_hidden([folder, ...options.keep]), '--'];
        const args = [...enter(cgroups), ...ROOTS, ...enter(leaf), ...NAMESPACES, ...init, ...options.command(id, folder)];
        const command = (0,dialogue/* converse */.iq)(args, { cwd: folder });
        return { id, folder, command, record };
    }
    catch (error) {
        await remove(id, record);
        throw new errors/* StageError */.Zu('start', `The sandbox could not be made: ${error.message}.`, { cause: error });
    }
}
/**
 * Ends a sandbox and removes its cgroup subtree and folder, thawing first.
 *
 * @returns what could not be removed: paths and pids, in words
 */
function endSandbox(sandbox) {
    sandbox.command.stdin.destroy();
    return remove(sandbox.id, sandbox.record);
}
/** Thaws, kills and removes all that a record names, and then the record. */
async function remove(id, record) {
    const left = [];
    const deadline = Date.now() + 5000;
    // 0 is a process that this pid namespace does not see, and to kill it is to kill ourselves.
    const alive = () => record.cgroups.flatMap(host_cgroups/* processesIn */.rD).filter((pid) => pid > 0);
    // Again and again: a process can be forked, or the freezer written, while we look.
    for (let pids = alive(); pids.length > 0; pids = alive()) {
        record.cgroups.forEach(host_cgroups/* thaw */.JI);
        for (const pid of pids)
            kill(pid);
        if (Date.now() > deadline) {
            left.push(...new Set(pids.map((pid) => `process ${pid}`)));
            break;
        }
        await (0,promises_.setTimeout)(2);
    }
    for (const cgroup of record.cgroups) {
        for (;;) {
            try {
                (0,host_cgroups/* removeSubtree */.$7)(cgroup);
                break;
            }
            catch (error) {
                // A process stays in its cgroup for a moment after cgroup.procs no longer names it.
                if (Date.now() > deadline) {
                    left.push(`cgroup ${cgroup} (${error.message})`);
                    break;
                }
                await (0,promises_.setTimeout)(2);
            }
        }
    }
    try {
        (0,external_node_fs_.rmSync)(record.folder, { recursive: true, force: true });
    }
    catch (error) {
        left.push(`folder ${record.folder} (${error.message})`);
    }
    if (left.length === 0)
        forget(`${id}.json`);
    return left;
}
/** A user may enter a sandbox's folder now, and nobody else but root. */
function giveFolder(folder, uid) {
    const opened = (0,external_node_fs_.openSync)(folder, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_DIRECTORY | external_node_fs_.constants.O_NOFOLLOW);
    try {
        (0,external_node_fs_.fchownSync)(opened, uid, 0);
    }
    finally {
        (0,external_node_fs_.closeSync)(opened);
    }
}
/** None when somebody else than root can write there. */
function readRecords() {
    return (inStateFolder((folder) => (0,external_node_fs_.readdirSync)(folder).flatMap((name) => {
        const [, dot, id] = /^(\.?)(.+)\.json(?:\.new)?$/.exec(name) ?? [];
        const isUnfinished = dot === '.';
        if (id === undefined || name !== (isUnfinished ? unfinishedName(id) : `${id}.json`))
            return [];
        return [{ name, id, record: readRecord((0,external_node_path_.join)(folder, name), id), isUnfinished }];
    })) ?? []);
}
/** Removes a file of {@link STATE_FOLDER}, and that when it was the last one. */
function forget(name) {
    inStateFolder((folder) => (0,external_node_fs_.rmSync)((0,external_node_path_.join)(folder, name), { force: true }));
    try {
        (0,external_node_fs_.rmdirSync)(STATE_FOLDER);
    }
    catch {
        // Other sandboxes have their records there.
    }
}
function unfinishedName(id) {
    return `.${id}.json.new`;
}
/** Null when there is none, or it is not root's alone. */
function inStateFolder(work) {
    let folder;
    try {
        folder = new HeldFolder(STATE_FOLDER);
    }
    catch {
        return null;
    }
    try {
        return (0,owners/* isRoots */.Em)(folder.stat()) ? work(folder.path) : null;
    }
    finally {
        folder.close();
    }
}
function readRecord(file, id) {
    try {
        const opened = (0,external_node_fs_.openSync)(file, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
        try {
            const found = (0,external_node_fs_.fstatSync)(opened);
            if (!found.isFile() || !(0,owners/* isRoots */.Em)(found))
                return null;
            const record = JSON.parse((0,external_node_fs_.readFileSync)(opened, 'utf8'));
            if (![record.folder, ...record.cgroups].every((path) => (0,external_node_path_.basename)(path) === id))
                return null;
            // Of a boot before this one there are none any more.
            return { ...record, cgroups: record.cgroups.filter((path) => (0,host_cgroups/* isCgroup */.LN)(path)) };
        }
        finally {
            (0,external_node_fs_.closeSync)(opened);
        }
    }
    catch {
        return null;
    }
}
/** This process, and the namespace and the boot in which its pid means something. */
function sandbox_self() {
    const identity = (0,host_process/* identify */.ls)(process.pid);
    if (identity === null)
        throw new Error('/proc does not show this process: is /proc mounted?');
    return {
        ...identity,
        pidNamespace: (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'),
        bootId: (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    };
}
function writeRecord(id, record) {
    for (let attempt = 1; attempt <= 3; attempt++) {
        (0,external_node_fs_.mkdirSync)(STATE_FOLDER, { recursive: true, mode: 0o755 });
        try {
            const options = { mode: 0o600, unfinished: unfinishedName(id) };
            const isWritten = inStateFolder((folder) => {
                writeWhole((0,external_node_path_.join)(folder, `${id}.json`), JSON.stringify(record), options);
                return true;
            });
            if (isWritten)
                return;
        }
        catch (error) {
            // The last of the others removed the folder between the two.
            const { code } = (error.cause ?? error);
            if (code !== 'ENOENT' || attempt === 3) {
                throw new errors/* StageError */.Zu('start', `The sandbox could not be recorded in ${STATE_FOLDER} (${code}).`, {
                    cause: error,
                });
            }
        }
    }
    throw new errors/* StageError */.Zu('start', `${STATE_FOLDER} is not root's alone, and no sandbox was made; remove it.`);
}
function kill(pid) {
    try {
        process.kill(pid, 'SIGKILL');
    }
    catch {
        // Already gone.
    }
}
/** What of these lies below a folder that is private inside. */
function sandbox_hidden(paths) {
    const real = [...new Set(paths.map((path) => (0,external_node_fs_.realpathSync)(path)))];
    return real.filter((path) => /^\/(tmp|run)\//.test(path) && !real.some((other) => other !== path && path.startsWith(`${other}/`)));
}
/** fstab lines: one mount process for all hierarchies instead of one for each. */
function cgroupMounts(version, v1) {
    if (version === 'v2')
        return 'cgroup2 /sys/fs/cgroup cgroup2 defaults 0 0\n';
    // No cgroup v2 beside v1: where v2 has no controllers, LXC 5.0.2 then passes CRIU a `--cgroup-root` without a path.
    const mounts = v1.map((name) => {
        const option = name.startsWith('name=') ? `none,${name}` : name;
        return `cgroup /sys/fs/cgroup/${name.replace(/^name=/, '')} cgroup ${option} 0 0`;
    });
    return `${mounts.join('\n')}\n`;
}
/**
 * The cgroup, below the sandbox's own, of all that is not the container: in v2 one with processes cannot hand controllers
 * down. Named as systemd names it, because LXC strips that.
 */
const LEAF = 'init.scope';
/** Enters cgroups, and goes on as what follows. */
function enter(cgroups) {
    return ['/bin/sh', '-c', ENTER, 'enter', ...cgroups.map((cgroup) => (0,external_node_path_.join)(cgroup, 'cgroup.procs')), '--'];
}
const ENTER = `
while [ "$1" != -- ]; do
  echo $$ > "$1" || { echo "Cannot enter $1." >&2; exit 1; }
  shift
done
shift
exec "$@"
`;
/**
 * Where we are in cgroups becomes their root. With the same groups, whether root logged in or came by sudo: CRIU may hand
 * them on.
 */
const ROOTS = ['setpriv', '--groups', '0', 'unshare', '--cgroup', '--'];
/** This one stays outside, as the parent of init, and in the cgroup that it is in. */
const NAMESPACES = [
    ...['unshare', '--mount', '--pid', '--net', '--ipc', '--uts', '--fork', '--kill-child', '--mount-proc'],
    ...['--propagation', 'private', '--'],
];
/**
 * The sandbox's init. Arguments: cgroup version, folder, hidden paths to keep, `--`, command.
 *
 * It waits for the command and reaps orphans meanwhile (LXC's monitors are given to it): a shell does both at once.
 */
const INIT = `set -eu
cgroup=$1 folder=$2
shift 2
security=/sys/kernel/security
[ -e "$security/lsm" ] || security=
mount -t sysfs sysfs /sys
# As on the host: CRIU sees there which LSM it has.
[ -z "$security" ] || mount -t securityfs securityfs "$security"
[ "$cgroup" = v2 ] || mount -t tmpfs -o mode=755 tmpfs /sys/fs/cgroup
mkdir -p $(cut -d ' ' -f 2 "$folder/fstab")
mount -a -T "$folder/fstab"
if [ "$cgroup" = v2 ]; then
  for controller in $(cat /sys/fs/cgroup/cgroup.controllers); do
    echo "+$controller" > /sys/fs/cgroup/cgroup.subtree_control || :
  done
  # lxc-checkpoint puts CRIU into the root cgroup, which takes processes whatever it hands down. Ours is no such root.
  mount --bind /sys/fs/cgroup/init.scope/cgroup.procs /sys/fs/cgroup/cgroup.procs
fi
# The host's settings of CRIU and LXC are not what is tested here.
for settings in /etc/criu /etc/lxc; do
  [ ! -d "$settings" ] || mount -t tmpfs tmpfs "$settings"
done
# What lies below the folders that we are about to hide is reached by descriptors of these, and mounted back.
exec 3</tmp 4</run
mount -t tmpfs -o mode=1777 tmpfs /tmp
mount -t tmpfs -o mode=755 tmpfs /run
while [ "$1" != -- ]; do
  case $1 in
    /tmp/*) held=/proc/self/fd/3/\${1#/tmp/} ;;
    *) held=/proc/self/fd/4/\${1#/run/} ;;
  esac
  if [ -d "$held/" ]; then
    mkdir -p "$1"
  else
    mkdir -p "\${1%/*}"
    : > "$1"
  fi
  mount --no-canonicalize --bind "$held" "$1"
  shift
done
shift
exec 3<&- 4<&-
cd "$folder"
set +e
"$@"
`;
//# sourceMappingURL=sandbox.js.map

/***/ }),

/***/ 615:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ sweep)
/* harmony export */ });
/* harmony import */ var _process_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5190);
/* harmony import */ var _sandbox_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4109);


/**
 * Removes the sandboxes whose owner is dead: their cgroup subtree, thawing what is frozen, and their folder.
 * Touches no sandbox that somebody lives in. Needs root.
 */
async function sweep() {
    const swept = [];
    for (const file of (0,_sandbox_js__WEBPACK_IMPORTED_MODULE_1__/* .readRecords */ .T3)()) {
        const { id, record, name } = file;
        if (file.isUnfinished) {
            if (!writerIsDead(file))
                continue;
            // Nothing of what it names has been made.
            (0,_sandbox_js__WEBPACK_IMPORTED_MODULE_1__/* .forget */ .y6)(name);
            swept.push({ id, left: [] });
        }
        else if (record !== null && ownerIsDead(record)) {
            swept.push({ id, left: await (0,_sandbox_js__WEBPACK_IMPORTED_MODULE_1__/* .remove */ .TF)(id, record) });
        }
    }
    return swept;
}
function ownerIsDead({ owner }) {
    const { bootId, pidNamespace } = (0,_sandbox_js__WEBPACK_IMPORTED_MODULE_1__/* .self */ .bg)();
    if (owner.bootId !== bootId)
        return true;
    // A pid of another pid namespace means nothing here: its own host's sweep will see to it.
    return owner.pidNamespace === pidNamespace && !(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)(owner);
}
/** Of half a record the id has to say who wrote it. */
function writerIsDead({ id, record }) {
    if (record !== null)
        return ownerIsDead(record);
    const [, pid, startTime = ''] = id.split('.');
    return !(0,_process_js__WEBPACK_IMPORTED_MODULE_0__/* .isAlive */ ._n)({ pid: Number(pid), startTime });
}
//# sourceMappingURL=sweep.js.map

/***/ }),

/***/ 7946:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ until)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

/** Looks again every millisecond until a condition holds. False when it does not within the time. */
async function until(condition, timeoutMs) {
    const deadline = Date.now() + timeoutMs;
    while (!condition()) {
        if (Date.now() > deadline) {
            // What came while the host let us wait is heard first.
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
            return condition();
        }
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(1);
    }
    return true;
}
//# sourceMappingURL=wait.js.map

/***/ }),

/***/ 2800:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ BRIDGE),
/* harmony export */   FV: () => (/* binding */ ADDRESSES),
/* harmony export */   Yy: () => (/* binding */ hasIpv6),
/* harmony export */   wE: () => (/* binding */ makeBridge)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var _host_command_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(4482);
/* harmony import */ var _words_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8963);



const BRIDGE = 'br0';
/** Of the sandbox's own network namespace: they can meet nobody else's. */
const ADDRESSES = {
    mac: '02:c8:10:1c:00:02',
    gateway4: '10.77.0.1',
    container4: '10.77.0.2/24',
    /** The bridge's second one: the container drops what comes from it. */
    blocked4: '10.77.0.66',
    gateway6: 'fd77::1',
    container6: 'fd77::2/64',
};
const LIMIT_MS = 5000;
/** The kernel has IPv6, and it is not switched off. */
function hasIpv6() {
    return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)('/proc/net/if_inet6');
}
/** Loopback and the bridge that the container's veth is put on. Call it inside the sandbox. */
async function makeBridge(env) {
    const commands = [
        'link set lo up',
        `link add ${BRIDGE} type bridge`,
        `addr add ${ADDRESSES.gateway4}/24 dev ${BRIDGE}`,
        `addr add ${ADDRESSES.blocked4}/24 dev ${BRIDGE}`,
        // Without nodad the address waits for a duplicate that cannot be.
        ...(hasIpv6() ? [`addr add ${ADDRESSES.gateway6}/64 dev ${BRIDGE} nodad`] : []),
        `link set ${BRIDGE} up`,
    ];
    const result = await (0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .eF)(['ip', '-batch', '-'], { timeoutMs: LIMIT_MS, env, input: `${commands.join('\n')}\n` });
    if (result.code !== 0) {
        throw new _words_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .StageError */ .Zu('start', `ip could not make a bridge in the sandbox (${(0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .outcome */ .bu)(result, LIMIT_MS)}): ${(0,_host_command_js__WEBPACK_IMPORTED_MODULE_1__/* .tail */ .RT)(result)}`);
    }
}
//# sourceMappingURL=network.js.map

/***/ }),

/***/ 8963:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j$: () => (/* binding */ Interrupted),
  Zu: () => (/* binding */ StageError),
  eb: () => (/* binding */ UsageError),
  kc: () => (/* binding */ errorText),
  an: () => (/* binding */ isOfTheSystem)
});

// UNUSED EXPORTS: Skip, oneOf

;// CONCATENATED MODULE: ./build/words/address.js
/**
 * Whether an address has a password in it, or what may be one: over http a user name alone may be a token.
 *
 * @param text a URL, `USER@HOST:PATH`, or anything else, which has none
 */
function holdsCredentials(text) {
    const [, scheme] = /^\s*([a-z][a-z0-9+.-]*):\/\//i.exec(text) ?? [];
    if (scheme === undefined)
        return /^[^/\s]*:[^/\s]*@/.test(text);
    // Others may read more into it than Node does.
    if (!URL.canParse(text))
        return text.includes('@');
    const { username, password } = new URL(text);
    return password !== '' || (username !== '' && !/ssh$/i.test(scheme));
}
/** A text without the queries of URLs in it, which may hold a token. */
function withoutQueries(text) {
    return text.replace(/(\b[a-z][a-z0-9+.-]*:\/\/[^\s?#"]*)\?[^\s#"]*/gi, '$1?…');
}
//# sourceMappingURL=address.js.map
;// CONCATENATED MODULE: ./build/words/errors.js

/** The user asked for something that cannot be: names the input, what was wrong and what is allowed. Exit code 2. */
class UsageError extends Error {
    constructor(message, options) {
        super(withoutQueries(message), options);
    }
}
/**
 * A value that has to be one of some.
 *
 * @param label how the user knows what it is a value of
 * @throws UsageError
 */
function oneOf(value, allowed, label) {
    const known = allowed.find((each) => each === value);
    if (known === undefined)
        throw new UsageError(`${label} is "${value}"; allowed are ${allowed.join(', ')}.`);
    return known;
}
/** It cannot be tested here. The message is the reason. */
class Skip extends Error {
    /** Id of the finding that says the same; null when there is none. */
    explainedBy;
    constructor(message, explainedBy = null) {
        super(message);
        this.explainedBy = explainedBy;
    }
}
/** The tester or its supplies broke. Nothing is said about checkpoint/restore. */
class StageError extends Error {
    failureClass;
    /** Id of the finding that explains it; null when there is none. */
    explainedBy;
    constructor(failureClass, message, { explainedBy = null, ...options } = {}) {
        super(withoutQueries(message), options);
        this.failureClass = failureClass;
        this.explainedBy = explainedBy;
    }
}
/** SIGINT or SIGTERM arrived. */
class Interrupted extends Error {
    /** What could not be removed on the way out, in words. */
    left;
    constructor(left = []) {
        super(left.length === 0
            ? 'Interrupted; nothing was left behind.'
            : `Interrupted; left behind: ${left.join(', ')}. \`criu-lxc-test clean\` tries again.`);
        this.left = left;
    }
}
/** What to tell of what was thrown: of all that can be expected its message, and where a bug of ours lies. */
function errorText(error) {
    const isExpected = [Interrupted, StageError, UsageError].some((kind) => error instanceof kind) || isOfTheSystem(error);
    if (isExpected)
        return error.message;
    const where = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return `This is a bug of criu-lxc-test. Please report it with what follows.\n${where}`;
}
/** What has run out, or may not be written to, and a path that is too long, are no mistakes of ours. */
const REFUSALS = [
    'ENOSPC',
    'EDQUOT',
    'EROFS',
    'EFBIG',
    'EIO',
    'ENOMEM',
    'EAGAIN',
    'EMFILE',
    'ENFILE',
    'EACCES',
    'ENAMETOOLONG',
    'EPERM',
];
/** The system refused something: space, memory, a descriptor, the right to write. */
function isOfTheSystem(error) {
    if (!(error instanceof Error))
        return false;
    const { code = '' } = error;
    return (REFUSALS.includes(code) || /out of memory|allocation failed/i.test(error.message) || isOfTheSystem(error.cause));
}
//# sourceMappingURL=errors.js.map

/***/ }),

/***/ 9038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  R: () => (/* binding */ filesOf),
  y: () => (/* binding */ makeWorkload)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __nccwpck_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __nccwpck_require__(8500);
// EXTERNAL MODULE: ./build/host/read-inside.js
var read_inside = __nccwpck_require__(5408);
// EXTERNAL MODULE: ./build/host/wait.js
var wait = __nccwpck_require__(7946);
// EXTERNAL MODULE: ./build/words/errors.js + 1 modules
var errors = __nccwpck_require__(8963);
// EXTERNAL MODULE: ./build/host/command.js
var host_command = __nccwpck_require__(4482);
;// CONCATENATED MODULE: ./build/workload/image.js


const COPY_LIMIT_MS = 120_000;
/**
 * Copies an image of the store to where a container's root file system is to be. The copy is root's, whoever filled
 * the store.
 *
 * @param rootfs is made
 * @throws StageError
 */
async function copyImage(image, rootfs, env) {
    const copy = ['cp', '-r', '--no-dereference', '--preserve=mode,links', '--reflink=auto', image, rootfs];
    const result = await (0,host_command/* run */.eF)(copy, { timeoutMs: COPY_LIMIT_MS, env });
    if (result.code === 0)
        return;
    throw new errors/* StageError */.Zu('start', `The image could not be copied (${(0,host_command/* outcome */.bu)(result, COPY_LIMIT_MS)}): ${(0,host_command/* tail */.RT)(result)}`);
}
//# sourceMappingURL=image.js.map
;// CONCATENATED MODULE: ./build/workload/workload.js
/** What can run in the container, by the names that a user gives. */
const WORKLOADS = (/* unused pure expression or super */ null && (['witness', 'tcp', 'apps', 'systemd', 'command', 'zdtm']));
/** Generous for what they run, and values that nothing sets by default. */
const LIMITS = {
    small: { memory: 96 * 1024 * 1024, pids: 77, cpuWeight: 777 },
    large: { memory: 1077 * 1024 * 1024, pids: 1077, cpuWeight: 777 },
};
/**
 * Lines of the config for what every process of the container has of its own: none is what a process has by default.
 * Not for a container of the user's, which may need what they take.
 */
const OF_PROCESSES = [
    'lxc.cap.drop = sys_time sys_module',
    'lxc.prlimit.nofile = 777:888',
    'lxc.proc.oom_score_adj = 77',
    'lxc.environment = MARK=77',
];
//# sourceMappingURL=workload.js.map
;// CONCATENATED MODULE: ./build/workload/apps.js









const PORTS = { redis: 6379, nginx: 80, stream: 8000 };
const PAUSE_MS = 50;
/** As root, all of them: without CAP_SYS_RESOURCE CRIU dumps no process of another user. */
const FILES = {
    init: `#!/bin/sh
exec </dev/null >/criu-lxc-test.log 2>&1
redis-server /apps/redis.conf &
nginx -c /apps/nginx.conf &
exec python3 /apps/stream.py
`,
    'redis.conf': `bind 0.0.0.0
port ${PORTS.redis}
protected-mode no
save ""
dir /tmp
`,
    'nginx.conf': `user root;
daemon off;
worker_processes 2;
pid /run/nginx.pid;
error_log /criu-lxc-test.log;
events {}
http {
  access_log off;
  keepalive_timeout 1d;
  keepalive_requests 1000000;
  server {
    listen ${PORTS.nginx};
    location / { return 200 "connection $connection request $connection_requests\\n"; }
  }
}
`,
    'stream.py': `import signal, socket, threading, time

# As pid 1 it has the others for children: who ends is to be gone.
signal.signal(signal.SIGCHLD, signal.SIG_IGN)

def stream(connection):
    connection.recv(4096)
    connection.sendall(b"HTTP/1.1 200 OK\\r\\nContent-Type: text/plain\\r\\n\\r\\n")
    number = 0
    while True:
        number += 1
        connection.sendall(b"line %d\\n" % number)
        time.sleep(0.02)

listener = socket.create_server(("0.0.0.0", ${PORTS.stream}))
while True:
    threading.Thread(target=stream, args=(listener.accept()[0],), daemon=True).start()
`,
};
/** Servers that are found everywhere, in the midst of their work: redis, nginx, and a response that never ends. */
class AppsWorkload {
    container = { init: '/apps/init', limits: LIMITS.large, config: OF_PROCESSES };
    finding = {
        id: 'servers-as-root',
        severity: 'info',
        message: 'redis, nginx and python run as root in the container, not as users of their own.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    image;
    ends;
    env;
    readyLimitMs;
    rootfs = '';
    held = null;
    constructor(image, ends, env, readyLimitMs) {
        this.image = image;
        this.ends = ends;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        await copyImage(this.image, rootfs, this.env);
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, 'apps'));
        for (const [name, text] of Object.entries(FILES))
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'apps', name), text, { mode: 0o755 });
    }
    async ready() {
        this.held ??= await this.open();
    }
    async ask(_init, timeoutMs) {
        const { redis, nginx, stream } = this.held;
        const [executed, response, lines] = await Promise.all([
            redis.ask('EXEC\r\n', /^\*1\r\n:(\d+)\r\n/, timeoutMs),
            nginx.ask('GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection (\d+) request (\d+)\n/, timeoutMs),
            stream.more(timeoutMs),
        ]);
        // It stays queued until the next reading.
        const queued = await redis.ask('MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/, timeoutMs);
        return {
            redis: executed === null || queued === null ? null : Number(executed[1]),
            nginx: response === null ? null : { connection: Number(response[1]), request: Number(response[2]) },
            stream: lines === null ? null : unbroken(lines),
        };
    }
    /** What is heard of the response from now on was said after the dump. */
    async dumped() {
        // What was said before is read by then.
        await (0,promises_.setTimeout)(PAUSE_MS);
        this.held?.stream.mark();
    }
    forget() {
        for (const conversation of Object.values(this.held ?? {}))
            conversation.close();
        this.held = null;
    }
    async open() {
        const deadline = Date.now() + this.readyLimitMs;
        const answers = (port, question, answer) => async () => {
            const conversation = new Conversation(this.ends.inside, port);
            if ((await conversation.ask(question, answer, 1000)) !== null)
                return conversation;
            conversation.close();
            return null;
        };
        const persist = async (name, attempt) => {
            for (;;) {
                const conversation = await attempt();
                if (conversation !== null)
                    return conversation;
                if (Date.now() > deadline) {
                    const log = (0,read_inside/* tailInside */.xN)(this.rootfs, 'criu-lxc-test.log', 1000)?.trim() ?? '';
                    throw new errors/* StageError */.Zu('start', `${name} did not answer within ${this.readyLimitMs / 1000} s. ${log}`.trim());
                }
                await (0,promises_.setTimeout)(PAUSE_MS);
            }
        };
        const [redis, nginx, stream] = await Promise.all([
            persist('redis', answers(PORTS.redis, 'MULTI\r\nINCR counter\r\n', /^\+OK\r\n\+QUEUED\r\n$/)),
            persist('nginx', answers(PORTS.nginx, 'GET / HTTP/1.1\r\nHost: apps\r\n\r\n', /connection \d+ request \d+\n/)),
            persist('The python server', answers(PORTS.stream, 'GET / HTTP/1.1\r\n\r\n', /\r\n\r\nline 1\n/)),
        ]);
        return { redis, nginx, stream };
    }
}
/** The first and the last number of lines that follow each other; null when one is missing, or there is none. */
function unbroken(text) {
    const numbers = [...text.matchAll(/^line (\d+)$/gm)].map(([, number]) => Number(number));
    const [first, last] = [numbers[0], numbers.at(-1)];
    if (first === undefined || last === undefined)
        return null;
    return numbers.every((number, index) => number === first + index) ? { first, last } : null;
}
/** One connection, and what came over it since the last question was answered. */
class Conversation {
    socket;
    heard = '';
    marked = 0;
    constructor(address, port) {
        this.socket = (0,external_node_net_.connect)(port, address).setNoDelay().setEncoding('utf8');
        this.socket.on('data', (text) => {
            this.heard += text;
        });
        // Whoever does not come back does not answer.
        this.socket.on('error', () => undefined);
    }
    /** All that was heard up to an answer is forgotten then. Null when the answer does not come. */
    async ask(question, answer, timeoutMs) {
        if (question !== '')
            this.socket.write(question);
        await (0,wait/* until */.T)(() => answer.test(this.heard) || this.socket.closed, timeoutMs);
        const match = this.heard.match(answer);
        if (match !== null)
            this.heard = '';
        return match;
    }
    mark() {
        this.marked = this.heard.length;
    }
    /** All whole lines that were heard, when more of them came after the mark; null when nothing came. */
    async more(timeoutMs) {
        const came = await (0,wait/* until */.T)(() => this.heard.slice(this.marked).endsWith('\n'), timeoutMs);
        const { heard } = this;
        this.heard = '';
        this.marked = 0;
        return came ? heard : null;
    }
    close() {
        this.socket.destroy();
    }
}
//# sourceMappingURL=apps.js.map
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: ./build/host/process.js
var host_process = __nccwpck_require__(5190);
;// CONCATENATED MODULE: ./build/workload/command.js










/** In the container. */
const START = 'criu-lxc-test.start';
const LOG = 'criu-lxc-test.log';
/** In the sandbox's folder: what a command printed. */
const OUTPUT = 'command-output';
/** In the environment of what is run in the container from outside, to know it by. */
const MARK = 'CRIU_LXC_TEST=inside';
const command_COPY_LIMIT_MS = 300_000;
const COMMAND_LIMIT_MS = 30_000;
const LEFT_LIMIT_MS = 1000;
const command_PAUSE_MS = 50;
const TEXT_LIMIT = 2000;
/** What a command prints goes to a file, which may be no longer. */
const OUTPUT_BYTES = 16 * 1024 * 1024;
/** Of `ulimit -f`. */
const BLOCK_BYTES = 512;
/** No config of a container is longer. */
const CONFIG_BYTES = 1024 * 1024;
/** What a user brings: a root file system, what to start in it, and how to prove that it came back. */
class CommandWorkload {
    container;
    plan;
    env;
    folder;
    readyLimitMs;
    /** The container's, as it lies on the disk: what is mounted in the container is not seen there. */
    rootfs = '';
    isReady = false;
    /** What it said when the container was ready, until it was asked once more. */
    first = null;
    /** @param folder private to this cell */
    constructor(plan, folder, env, readyLimitMs) {
        this.readyLimitMs = readyLimitMs;
        this.plan = plan;
        this.env = env;
        this.folder = folder;
        this.container = {
            init: plan.start === '' ? '/sbin/init' : `/${START}`,
            limits: LIMITS.large,
            config: plan.config.split('\n'),
        };
    }
    async fill(rootfs) {
        this.rootfs = rootfs;
        const { image, start } = this.plan;
        const source = image.startsWith('container:') ? rootfsOf(image.slice('container:'.length)) : image;
        (0,external_node_fs_.mkdirSync)(rootfs);
        const copy = (0,external_node_fs_.statSync)(source).isDirectory()
            ? ['cp', '-a', '--reflink=auto', '--one-file-system', `${source}/.`, rootfs]
            : ['tar', '-x', '--numeric-owner', '-C', rootfs, '-f', source];
        const result = await (0,host_command/* run */.eF)(copy, { timeoutMs: command_COPY_LIMIT_MS, env: this.env });
        if (result.code !== 0) {
            throw new errors/* StageError */.Zu('start', `${image} could not be copied (${(0,host_command/* outcome */.bu)(result, command_COPY_LIMIT_MS)}): ${(0,host_command/* tail */.RT)(result)}`);
        }
        if (!hasShell(rootfs)) {
            throw new errors/* StageError */.Zu('start', `${image} is no root file system that a container can run: it has no /bin/sh.`);
        }
        for (const name of ['dev', 'proc', 'run', 'sys', 'tmp']) {
            if (!(0,read_inside/* isThereInside */.rn)(rootfs, name))
                (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, name));
        }
        for (const name of [START, LOG])
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(rootfs, name), { recursive: true, force: true });
        const script = `#!/bin/sh\nexec </dev/null >/${LOG} 2>&1\n${start}\n`;
        if (start !== '')
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, START), script, { mode: 0o755 });
    }
    async ready(init) {
        if (this.isReady)
            return;
        await this.awaitReady(init);
        const first = await this.verify(init);
        if (first.ended !== 'exit code 0') {
            throw new errors/* StageError */.Zu('start', `Before the dump verify ended with ${first.ended}: ${first.complaint || first.output}`);
        }
        this.isReady = true;
        this.first = first;
    }
    async ask(init) {
        const { first } = this;
        this.first = null;
        const verification = await this.verify(init);
        if (first === null || (first.sha256 === verification.sha256 && first.ended === verification.ended)) {
            return { verification };
        }
        throw new errors/* StageError */.Zu('start', `Run twice before the dump, verify said ${JSON.stringify(first.output)} and ${JSON.stringify(verification.output)}: what changes by itself proves nothing.`);
    }
    forget() {
        this.isReady = false;
    }
    async awaitReady(init) {
        const identity = (0,host_process/* identify */.ls)(init);
        const deadline = Date.now() + this.readyLimitMs;
        const ended = () => identity === null || !(0,host_process/* isAlive */._n)(identity);
        for (;;) {
            if (ended())
                throw new errors/* StageError */.Zu('start', `The start command ended before the container was ready. ${this.log()}`.trim());
            if (this.plan.ready === '')
                return;
            const result = await this.inside(init, this.plan.ready);
            if (result.code === 0)
                return;
            if (Date.now() > deadline) {
                const said = `${(0,host_command/* outcome */.bu)(result, COMMAND_LIMIT_MS)}: ${(0,host_command/* tail */.RT)(result) || 'it printed nothing'}`;
                throw new errors/* StageError */.Zu('start', `The container was not ready within ${this.readyLimitMs / 1000} s (${said}). ${this.log()}`.trim());
            }
            await (0,promises_.setTimeout)(command_PAUSE_MS);
        }
    }
    async verify(init) {
        const result = await this.inside(init, this.plan.verify);
        const output = (0,read_inside/* readInside */.xO)(this.folder, OUTPUT, OUTPUT_BYTES);
        return {
            ended: (0,host_command/* outcome */.bu)(result, COMMAND_LIMIT_MS),
            output: output.toString('utf8', 0, TEXT_LIMIT),
            sha256: (0,external_node_crypto_.createHash)('sha256').update(output).digest('hex'),
            complaint: (0,host_command/* tail */.RT)(result),
        };
    }
    /** What the start command printed last. */
    log() {
        const log = (0,read_inside/* tailInside */.xN)(this.rootfs, LOG, TEXT_LIMIT)?.trim() ?? '';
        return log === '' ? '' : `It printed: ${log}`;
    }
    /** Runs a command in all of the container's namespaces, its standard output in a file. It must leave no process. */
    async inside(init, command) {
        const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
        const shell = [
            'env',
            '-i',
            MARK,
            'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
            'HOME=/root',
        ];
        const enter = ['nsenter', '-t', String(init), ...namespaces, '--', '/bin/sh', '-c', command];
        const result = await (0,host_command/* run */.eF)([
            'sh',
            '-c',
            `ulimit -f ${OUTPUT_BYTES / BLOCK_BYTES}; exec "$@" > "$0"`,
            (0,external_node_path_.join)(this.folder, OUTPUT),
            ...shell,
            ...enter,
        ], { timeoutMs: COMMAND_LIMIT_MS, env: this.env });
        // Whoever is still there has a session leader outside of the container, which CRIU cannot dump (criu#232).
        if (await (0,wait/* until */.T)(() => markedProcesses().length === 0, LEFT_LIMIT_MS))
            return result;
        throw new errors/* StageError */.Zu('start', `A command left a process in the container, which is then not as its own: ${command}`);
    }
}
/** The root file system that the config of a container of the host names. */
function rootfsOf(container) {
    const file = (0,external_node_path_.join)('/var/lib/lxc', container, 'config');
    const config = (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* readInside */.xO)('/', file, CONFIG_BYTES, 'inside'))?.toString();
    if (config === undefined)
        throw new errors/* StageError */.Zu('start', `There is no container ${container}: ${file} cannot be read.`);
    const value = [...config.matchAll(/^\s*lxc\.rootfs(?:\.path)?\s*=\s*(.*?)\s*$/gm)].at(-1)?.[1] ?? '';
    const folder = value.replace(/^dir:/, '');
    if (folder.startsWith('/') && (0,external_node_fs_.existsSync)(folder))
        return folder;
    throw new errors/* StageError */.Zu('start', `${file} names "${value}" as the root file system; only a folder can be copied.`);
}
function markedProcesses() {
    return (0,host_process/* processIds */.Uj)().filter((pid) => (0,host_process/* environmentOf */.p7)(pid).includes(MARK));
}
/** A link counts, wherever it leads: it may lead somewhere only in the container. */
function hasShell(rootfs) {
    return (0,read_inside/* orNull */.Xd)(() => (0,read_inside/* listInside */.Vg)(rootfs, 'bin', 'inside'))?.includes('sh') === true;
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: ./build/workload/systemd-settings.js
const SYSTEMD_SETTINGS = [
    {
        id: 'no-uts-namespaces',
        what: 'No service has a UTS namespace of its own',
        why: 'CRIU dumps no nested UTS namespace.',
        error: "Can't dump nested uts namespace",
        service: ['ProtectHostname=no'],
    },
    {
        id: 'no-user-namespaces',
        what: 'No service has a user namespace of its own',
        why: 'CRIU dumps no nested user namespace.',
        error: "Can't dump nested user namespace",
        service: ['PrivateUsers=no'],
    },
    {
        id: 'no-bpf-programs',
        what: 'No service has a filter of addresses, or on cgroup v2 of devices',
        why: 'Each is a BPF program that systemd holds, and CRIU dumps none.',
        error: 'anon_inode:bpf-prog',
        service: [
            ...['IPAddressDeny=', 'IPAddressAllow='],
            ...['PrivateDevices=no', 'ProtectClock=no', 'DevicePolicy=auto', 'DeviceAllow='],
        ],
    },
    {
        id: 'no-credentials',
        what: 'No service has credentials',
        why: 'systemd keeps them in a ramfs, a file system that CRIU does not know.',
        error: '/run/credentials/',
        service: ['LoadCredential=', 'SetCredential=', 'ImportCredential='],
    },
];
//# sourceMappingURL=systemd-settings.js.map
;// CONCATENATED MODULE: ./build/workload/systemd.js








/**
 * A service with all that a careful packager would ask for: what the settings do not take away, CRIU meets. It counts
 * the lines that it is sent, and starts no command for that: a process that waits in vfork cannot be dumped (criu#1034).
 */
const SERVICE = `[Service]
ExecStartPre=/usr/bin/mkfifo /run/witness.fifo
ExecStart=/bin/sh -c 'n=0; while read -r line; do n=$$((n+1)); echo $$n > /run/witness; done <> /run/witness.fifo'
PrivateTmp=yes
ProtectHostname=yes
PrivateUsers=yes
IPAddressDeny=any
SetCredential=token:77
`;
/**
 * The timer is to elapse after the restore, and not while the container is frozen: before CRIU 4.3 systemd would never hear
 * of that (criu#3162).
 */
const UNITS = {
    'witness.service': SERVICE,
    'witness-timer.service': `[Service]\nType=oneshot\nExecStart=/bin/sh -c 'echo ran >> /run/witness-timer'\n`,
    'witness-timer.timer': '[Timer]\nOnActiveSec=3\nAccuracySec=10ms\n',
};
/** Runs in the container. A reading leaves a timer behind that has not run yet, and a line in the journal. */
const QUESTIONS = `
lines() { journalctl -q -t witness -o cat | wc -l; }
counted() { [ -s /run/witness ] && [ "$(cat /run/witness)" != "$1" ]; }
waiting() { for i in $(seq 100); do "$@" && break; sleep 0.05; done; }
shows() { [ "$(systemctl show "$1" -p "$2")" = "$2=$3" ]; }
more() { [ "$(lines)" -gt "$1" ]; }
echo :state; systemctl is-system-running
echo :units; systemctl list-units --state=active --plain --no-legend --no-pager | while read -r unit load active sub rest; do
  case $unit in witness-timer.*) ;; *) echo "$unit $sub";; esac
done
echo :service; systemctl show witness.service -p MainPID -p NRestarts -p ExecMainStartTimestampMonotonic
was=$(cat /run/witness); echo line 1<> /run/witness.fifo; waiting counted "$was"; echo "count=$(cat /run/witness)"
waiting shows witness-timer.timer SubState elapsed; waiting shows witness-timer.service ActiveState inactive
echo :timer; wc -l < /run/witness-timer; systemctl restart witness-timer.timer
was=$(lines); echo line | systemd-cat -t witness; waiting more "$was"
echo :journal; lines
`;
const LIMIT_MS = 20_000;
const systemd_PAUSE_MS = 50;
const PATH = 'PATH=/usr/sbin:/usr/bin:/sbin:/bin';
/** systemd as pid 1, with its journal, a service and a timer. */
class SystemdWorkload {
    container;
    finding = {
        id: 'services-as-root',
        severity: 'info',
        message: 'All services run as root in the container.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    image;
    settings;
    env;
    readyLimitMs;
    isArmed = false;
    /** @param without ids of settings that are left out */
    constructor(image, without, env, readyLimitMs) {
        this.image = image;
        this.env = env;
        this.readyLimitMs = readyLimitMs;
        this.settings = SYSTEMD_SETTINGS.filter(({ id }) => !without.includes(id));
        this.container = {
            init: '/lib/systemd/systemd',
            limits: LIMITS.large,
            config: OF_PROCESSES,
        };
    }
    async fill(rootfs) {
        await copyImage(this.image, rootfs, this.env);
        const folder = (0,external_node_path_.join)(rootfs, 'etc/systemd/system');
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'multi-user.target.wants'), { recursive: true });
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, 'service.d'));
        for (const [name, text] of Object.entries(UNITS))
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), text);
        (0,external_node_fs_.symlinkSync)('../witness.service', (0,external_node_path_.join)(folder, 'multi-user.target.wants/witness.service'));
        (0,external_node_fs_.symlinkSync)('/lib/systemd/system/multi-user.target', (0,external_node_path_.join)(folder, 'default.target'));
        for (const { id, service } of this.settings) {
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'service.d', `${id}.conf`), `[Service]\n${service.join('\n')}\n`);
        }
    }
    async ready(init) {
        if (this.isArmed)
            return;
        const deadline = Date.now() + this.readyLimitMs;
        for (;;) {
            const result = await this.inside(init, 'systemctl is-system-running && systemctl start witness-timer.timer');
            const state = result.stdout.trim();
            if (result.code === 0)
                break;
            const isLate = Date.now() > deadline;
            if (state === 'degraded' || isLate) {
                const { stdout } = await this.inside(init, 'systemctl list-units --state=failed --plain --no-legend; systemctl list-jobs --no-legend; journalctl -q -p warning -n 5 -o cat');
                throw new errors/* StageError */.Zu('start', `systemd is not "running", but ${state || (0,host_command/* tail */.RT)(result)}: ${stdout.trim()}`);
            }
            await (0,promises_.setTimeout)(systemd_PAUSE_MS);
        }
        this.isArmed = true;
    }
    async ask(init) {
        const result = await this.inside(init, QUESTIONS);
        if (result.code !== 0) {
            throw new errors/* StageError */.Zu('state', `systemd could not be asked (${(0,host_command/* outcome */.bu)(result, LIMIT_MS)}): ${(0,host_command/* tail */.RT)(result)}`);
        }
        return { systemd: parseAnswers(result.stdout) };
    }
    forget() {
        this.isArmed = false;
    }
    /** Runs a command in all of the container's namespaces. It leaves no process behind. */
    inside(init, command) {
        const namespaces = ['--mount', '--uts', '--ipc', '--net', '--pid', '--cgroup'];
        const enter = ['nsenter', '-t', String(init), ...namespaces, '--'];
        const shell = ['env', '-i', PATH, '/bin/sh', '-c', command];
        return (0,host_command/* run */.eF)([...enter, ...shell], { timeoutMs: LIMIT_MS, env: this.env });
    }
}
/** @param text what {@link QUESTIONS} printed */
function parseAnswers(text) {
    const sections = new Map();
    for (const section of text.split(/^:/m).slice(1)) {
        const [name = '', ...lines] = section.trimEnd().split('\n');
        sections.set(name, lines);
    }
    const lines = (name) => sections.get(name) ?? [];
    const field = (name) => lines('service')
        .find((line) => line.startsWith(`${name}=`))
        ?.slice(name.length + 1);
    return {
        state: lines('state')[0] ?? '',
        units: lines('units').sort(),
        service: {
            mainPid: Number(field('MainPID')),
            restarts: Number(field('NRestarts')),
            since: field('ExecMainStartTimestampMonotonic') ?? '',
            count: Number(field('count')),
        },
        timerRan: Number(lines('timer')[0]),
        journalLines: Number(lines('journal')[0]),
    };
}
//# sourceMappingURL=systemd.js.map
;// CONCATENATED MODULE: ./build/workload/keeper.js





/** More than any answer has. */
const ANSWER_BYTES = 256 * 1024;
/** The keeper of one container, seen from outside. */
class Keeper {
    root;
    folder;
    /**
     * @param root the container's root, as the caller sees it
     * @param witness the witness's folder, from there
     */
    constructor(root, witness) {
        this.root = root;
        this.folder = (0,external_node_path_.join)(witness, 'keeper');
    }
    /** Waits until it holds everything. */
    async ready(timeoutMs) {
        let said = null;
        const ready = () => {
            said = this.read('ready');
            return said?.endsWith('\n') === true;
        };
        if (!(await (0,wait/* until */.T)(ready, timeoutMs))) {
            throw new errors/* StageError */.Zu('state', `The keeper in the container did not start within ${timeoutMs / 1000} s.`);
        }
        if (said !== 'ready\n')
            throw new errors/* StageError */.Zu('state', `The keeper in the container ${String(said).trim()}.`);
    }
    async ask(timeoutMs) {
        const question = (0,external_node_crypto_.randomBytes)(4).toString('hex');
        (0,read_inside/* tellInside */.Y)(this.root, (0,external_node_path_.join)(this.folder, 'question'), question);
        const start = `{"question":"${question}",`;
        let answer = '';
        const answered = () => {
            const answers = this.read('answers') ?? '';
            answer = answers.endsWith('\n') ? answers.slice(answers.lastIndexOf(start), -1) : '';
            return answer.startsWith(start);
        };
        if (!(await (0,wait/* until */.T)(answered, timeoutMs))) {
            throw new errors/* StageError */.Zu('state', `The keeper in the container did not answer a question within ${timeoutMs / 1000} s.`);
        }
        try {
            return JSON.parse(answer);
        }
        catch {
            throw new errors/* StageError */.Zu('state', `The keeper in the container answered what cannot be read: ${answer}`);
        }
    }
    /** Of a long file the end. */
    read(name) {
        return (0,read_inside/* tailInside */.xN)(this.root, (0,external_node_path_.join)(this.folder, name), ANSWER_BYTES);
    }
}
//# sourceMappingURL=keeper.js.map
;// CONCATENATED MODULE: ./build/workload/witness.js








/** Where the witness answers, in the container: a tmpfs. */
const WITNESS_FOLDER = 'run/witness';
/**
 * The container's pid 1, and all that runs in it: processes whose memory, descriptors and timing can be questioned from
 * outside.
 *
 * - `main` keeps the nonce and the serial number in memory only, and an open deleted file. It answers a question with
 *   both, and with what `partner` heard.
 * - `partner` reads the pipe from `main`, one line behind: at any time one line lies in the pipe, and in nobody's
 *   memory. That line has to survive.
 * - `pulse` counts time as it passes, and the signals that its handler caught.
 * - `keeper` holds what a shell cannot: see keeper/keeper.c.
 *
 * Everything is awaited by blocking reads. After the start no process is made but the sleeps of the pulse, and these
 * by fork: a shell that starts a command in the foreground may use vfork, and CRIU cannot seize a process that waits
 * in vfork (`Unseizable non-zombie found, state D`). So nothing is renamed: an answer is one write of one line to the
 * end of a file, and a count one write of always the same length.
 */
const WITNESS = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
cd /${WITNESS_FOLDER}
mkfifo question go reply
random() { head -c 16 /dev/urandom | hexdump -v -e '/1 "%02x"'; }
main() {
  nonce=$(random)
  serial=100000
  : > /deleted
  exec 7<>/deleted
  rm /deleted
  echo "$nonce $serial"
  echo "$(random)" > kept
  echo main > ready
  while read -r question <&3; do
    serial=$((serial + 1))
    echo "$serial" >&7
    echo go >&4
    read -r heard <&5
    echo "$nonce $serial"
    echo "$question $nonce $serial $heard" >> answers
  done
}
partner() {
  heard=0
  while read -r go <&4 && read -r line; do
    heard=$((heard + 1))
    echo "$heard $line" >&5
  done
}
pulse() {
  ticks=100000
  signals=100000
  trap 'signals=$((signals + 1)); echo "$signals" 1<>signals' USR1
  echo "$signals" > signals
  read -r self rest < /proc/self/stat
  echo "$self" > pulse
  while :; do
    sleep 0.02 &
    wait $!
    ticks=$((ticks + 1))
    echo "$ticks" 1<>ticks
  done
}
/keeper &
exec 3<>question 4<>go 5<>reply
pulse &
main | partner
`;
/** More than any file of the witness has, but for its answers: of these the last. */
const witness_ANSWER_BYTES = 64 * 1024;
const APPLETS = ['sh', 'head', 'hexdump', 'mkfifo', 'rm', 'sleep'];
/** The default workload. */
class WitnessWorkload {
    container = {
        init: '/init',
        limits: LIMITS.small,
        config: [...OF_PROCESSES, `lxc.mount.entry = tmpfs ${WITNESS_FOLDER} tmpfs rw,create=dir 0 0`],
    };
    busybox;
    keeper;
    constructor(busybox, keeper) {
        this.busybox = busybox;
        this.keeper = keeper;
    }
    fill(rootfs) {
        makeRootfs(rootfs, this.busybox, this.keeper);
    }
    ready(init, timeoutMs) {
        return new Witness(init).ready(timeoutMs);
    }
    async ask(init, timeoutMs) {
        const witness = new Witness(init);
        const [answer, held] = await Promise.all([witness.ask(timeoutMs), witness.keeper.ask(timeoutMs)]);
        return { witness, answer, held };
    }
}
/** Fills a root file system of one static busybox, the keeper, and the witness as /init. */
function makeRootfs(folder, busybox, keeper) {
    for (const each of ['bin', 'dev', 'proc', 'run', 'sys', 'tmp'])
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(folder, each), { recursive: true });
    (0,external_node_fs_.copyFileSync)(busybox, (0,external_node_path_.join)(folder, 'bin/busybox'));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'bin/busybox'), 0o755);
    for (const applet of APPLETS)
        (0,external_node_fs_.symlinkSync)('busybox', (0,external_node_path_.join)(folder, 'bin', applet));
    (0,external_node_fs_.copyFileSync)(keeper, (0,external_node_path_.join)(folder, 'keeper'));
    (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(folder, 'keeper'), 0o755);
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, 'init'), WITNESS, { mode: 0o755 });
}
/** The witness of one container, seen from outside. */
class Witness {
    keeper;
    root;
    /** @param pid the container's init, as the caller sees it */
    constructor(pid) {
        this.root = `/proc/${pid}/root`;
        this.keeper = new Keeper(this.root, WITNESS_FOLDER);
    }
    /** Waits until all processes are ready to answer. */
    async ready(timeoutMs) {
        await this.await(() => this.read('ready') === 'main' && this.read('ticks') !== null, timeoutMs, 'start');
        await this.keeper.ready(timeoutMs);
    }
    async ask(timeoutMs) {
        const question = (0,external_node_crypto_.randomBytes)(4).toString('hex');
        (0,read_inside/* tellInside */.Y)(this.root, (0,external_node_path_.join)(WITNESS_FOLDER, 'question'), question);
        let words = [];
        await this.await(() => {
            words = this.read('answers')?.split('\n').at(-1)?.split(' ') ?? [];
            return words[0] === question;
        }, timeoutMs, 'answer a question');
        const [, nonce = '', serial = '', heard = '', ...heardLine] = words;
        return { nonce, serial: Number(serial), heard: Number(heard), heardLine: heardLine.join(' ') };
    }
    /** A file of the witness's tmpfs, of a long one the end, without the newline at its end; null before there is one. */
    read(name) {
        const text = (0,read_inside/* tailInside */.xN)(this.root, (0,external_node_path_.join)(WITNESS_FOLDER, name), witness_ANSWER_BYTES);
        return text?.endsWith('\n') ? text.slice(0, -1) : null;
    }
    async await(condition, timeoutMs, what) {
        if (await (0,wait/* until */.T)(condition, timeoutMs))
            return;
        throw new errors/* StageError */.Zu('state', `The witness in the container did not ${what} within ${timeoutMs / 1000} s.`);
    }
}
//# sourceMappingURL=witness.js.map
;// CONCATENATED MODULE: ./build/workload/tcp.js







const GONE_LIMIT_MS = 5000;
const tcp_PORTS = { inside: 7001, outside: 7002 };
/** Before the witness, and in the background: nothing but the witness may be pid 1. */
const INIT = `#!/bin/sh
exec </dev/null >/dev/null 2>&1
/bin/peer "$@" &
exec /init
`;
/**
 * The witness, and TCP connections through the bridge: their other ends are held out here, where nothing is dumped.
 * The end in the container is src/workload/peer/peer.c.
 */
class TcpWorkload {
    container;
    witness;
    peer;
    ends;
    held = [];
    hasAnswered = false;
    constructor(busybox, keeper, peer, ends) {
        this.witness = new WitnessWorkload(busybox, keeper);
        const init = `/init-tcp ${tcp_PORTS.inside} ${ends.outside} ${tcp_PORTS.outside}`;
        this.container = { ...this.witness.container, init };
        this.peer = peer;
        this.ends = ends;
    }
    async fill(rootfs) {
        this.witness.fill(rootfs);
        (0,external_node_fs_.copyFileSync)(this.peer, (0,external_node_path_.join)(rootfs, 'bin/peer'));
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'bin/peer'), 0o755);
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'init-tcp'), INIT, { mode: 0o755 });
        // The peer connects as soon as it runs.
        await this.listen();
    }
    async ready(init, timeoutMs) {
        await this.witness.ready(init, timeoutMs);
        if (!this.held.some(({ direction }) => direction === 'in'))
            await this.open(timeoutMs);
    }
    async ask(init, timeoutMs) {
        for (const connection of this.held)
            connection.send();
        const [answers, newAnswered] = await Promise.all([
            this.witness.ask(init, timeoutMs),
            this.askAnew(timeoutMs),
            (0,wait/* until */.T)(() => this.held.every((connection) => connection.isSettled), timeoutMs),
        ]);
        const streams = this.held.map((connection) => connection.report());
        if (!this.hasAnswered && !(newAnswered && streams.every(({ returned }) => returned.length === 1))) {
            throw new errors/* StageError */.Zu('start', 'The peer in the container does not answer over TCP.');
        }
        this.hasAnswered = true;
        return { ...answers, streams, newAnswered };
    }
    /** If the container is not there, these bytes are on their way. They have to arrive when it is back. */
    async dumped(isStopped) {
        // What is sent while the kernel still takes the network namespace down can be answered with a reset: seen in 3 of 4
        // runs of 20 cycles, and in none once the link was gone. Most likely CRIU's lock goes before the link does.
        const links = () => (0,read_inside/* listInside */.Vg)(`/sys/class/net/${this.ends.bridge}`, 'brif');
        if (isStopped && !(await (0,wait/* until */.T)(() => links().length === 0, GONE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('state', `After the dump the container's link is still on the bridge.`);
        }
        for (const connection of this.held)
            connection.send('after the dump');
    }
    forget() {
        for (const connection of this.held.splice(0))
            connection.destroy();
        this.hasAnswered = false;
    }
    listen() {
        const server = (0,external_node_net_.createServer)((socket) => this.held.push(new HeldConnection('out', socket)));
        return new Promise((resolve, reject) => {
            server.on('error', (error) => reject(new errors/* StageError */.Zu('start', `The sandbox cannot listen: ${error.message}.`)));
            server.listen(tcp_PORTS.outside, this.ends.outside, resolve);
        });
    }
    async open(timeoutMs) {
        const deadline = Date.now() + timeoutMs;
        // It made its own connection, so it listens, too.
        if (!(await (0,wait/* until */.T)(() => this.held.length > 0, timeoutMs))) {
            throw new errors/* StageError */.Zu('start', `The peer in the container did not connect within ${timeoutMs / 1000} s.`);
        }
        const socket = (0,external_node_net_.connect)(tcp_PORTS.inside, this.ends.inside);
        const connection = new HeldConnection('in', socket);
        if (!(await (0,wait/* until */.T)(() => socket.readyState === 'open' || connection.isSettled, deadline - Date.now()))) {
            throw new errors/* StageError */.Zu('start', `The peer in the container took no connection within ${timeoutMs / 1000} s.`);
        }
        this.held.push(connection);
    }
    async askAnew(timeoutMs) {
        const connection = new HeldConnection('in', (0,external_node_net_.connect)(tcp_PORTS.inside, this.ends.inside));
        connection.send();
        await (0,wait/* until */.T)(() => connection.isSettled, timeoutMs);
        const { returned } = connection.report();
        // Closed to the end: what is half closed would be dumped with the container.
        await connection.close(timeoutMs);
        return returned.length === 1;
    }
}
/** The outer end of one connection. */
class HeldConnection {
    direction;
    socket;
    sent = 0;
    name = '';
    counted = 0;
    awaited = [];
    returned = [];
    sentAfterDump = [];
    end = null;
    constructor(direction, socket) {
        this.direction = direction;
        this.socket = socket;
        socket.setNoDelay();
        socket.on('error', (error) => {
            this.end ??= error.code ?? error.message;
        });
        socket.on('close', () => {
            this.end ??= 'closed by the container';
        });
        let text = '';
        socket.setEncoding('utf8').on('data', (more) => {
            const lines = (text + more).split('\n');
            text = lines.pop();
            for (const line of lines)
                this.hear(line);
        });
    }
    send(when = 'now') {
        this.sent += 1;
        this.awaited.push(this.sent);
        if (when === 'after the dump')
            this.sentAfterDump.push(this.sent);
        this.socket.write(`${this.sent}\n`);
    }
    /** Nothing more is going to be heard. */
    get isSettled() {
        return this.end !== null || this.awaited.length === 0;
    }
    /** What was heard since the last report. */
    report() {
        const { direction, name, counted, sent, returned, sentAfterDump, end } = this;
        this.returned = [];
        this.sentAfterDump = [];
        return { direction, name, counted, sent, returned, sentAfterDump, end };
    }
    destroy() {
        this.socket.destroy();
    }
    async close(timeoutMs) {
        this.socket.end();
        await (0,wait/* until */.T)(() => this.socket.closed, timeoutMs);
    }
    hear(line) {
        const [name = '', counted, number] = line.split(' ');
        this.name = name;
        this.counted = Number(counted);
        this.returned.push(Number(number));
        this.awaited = this.awaited.filter((each) => each !== Number(number));
    }
}
//# sourceMappingURL=tcp.js.map
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
;// CONCATENATED MODULE: ./build/workload/zdtm/output.js
/** `12:34:56.789:    42: ` */
const PLACE = /^\d\d:\d\d:\d\d\.\d+:\s*\d+:\s*/;
/**
 * Reads the output of a test that was told to end. As CRIU's own runner has it, PASS counts though an ERR stands before
 * it; FAIL and SKIP do not go with it.
 *
 * @param text null when there is none
 */
function readVerdict(text) {
    if (text === null)
        return { outcome: 'failed', reason: 'It did not end when it was told to.' };
    const lines = linesOf(text);
    const skip = lines.find((line) => line.startsWith('SKIP:'));
    if (skip !== undefined)
        return { outcome: 'skipped', reason: skip };
    // As a word: what some print before it has no end of its line.
    if (/(^|\s)PASS(\s|$)/.test(text) && !lines.some((line) => line.startsWith('FAIL:'))) {
        return { outcome: 'passed', reason: null };
    }
    return { outcome: 'failed', reason: firstComplaint(text) ?? 'It ended without a verdict.' };
}
/** The first error of an output, else its last line; null when there is none. */
function firstComplaint(text) {
    const lines = linesOf(text);
    return lines.find((line) => /^(FAIL|ERR|SKIP):/.test(line)) ?? lines.at(-1) ?? null;
}
function linesOf(text) {
    return text
        .split('\n')
        .map((line) => line.replace(PLACE, '').trimEnd())
        .filter((line) => line !== '');
}
//# sourceMappingURL=output.js.map
;// CONCATENATED MODULE: ./build/workload/zdtm.js









/** In the container; below it a folder for each test. */
const FOLDER = 'zdtm';
/** Of the negative control, which is another instance of a test. */
const CONTROL_FOLDER = 'criu-lxc-test.control';
/**
 * The container's pid 1. It starts and ends tests as it is told, by itself: CRIU cannot dump a process whose session
 * leader is outside of the container, which it is for what lxc-attach starts (criu#232).
 *
 * A test's first process ends when the test is ready, and then the shell that waited for it. `settle` takes what is left
 * of these shells. It waits in `read`, never in a vfork: what is not built in is run only where `start` is.
 */
const zdtm_INIT = `#!/bin/sh
exec </dev/null >/criu-lxc-test.log 2>&1
cd /${FOLDER}
mkfifo orders
exec 3<>orders
: >ready
while read -r order folder test <&3; do
  case $order in
    start) (exec 3<&-; cd "$folder"; ./start >start.log 2>&1; echo $? >started) & ;;
    settle) wait; : >settled ;;
    end) read -r pid <"$folder/$test.pid"; kill -TERM "$pid" ;;
  esac
done
`;
const zdtm_APPLETS = ['sh', 'mkfifo', 'true', 'grep', 'sed', 'sort', 'diff'];
const START_LIMIT_MS = 30_000;
const SETTLE_LIMIT_MS = 10_000;
/** All of them at once; some wait for their children, one after the other. */
const END_LIMIT_MS = 60_000;
const zdtm_PAUSE_MS = 20;
const LOG_BYTES = 2000;
/** Of what a test says. No test says so much. */
const zdtm_OUTPUT_BYTES = 16 * 1024 * 1024;
/** At once, for each processor: many a test sleeps while it starts. */
const STARTERS = 6;
/**
 * CRIU's own tests, each a process that brings itself into some state, waits for SIGTERM, and says then whether all is as
 * it was. That alone says nothing of a checkpoint: the cycle is proved by other means, and one more test, whose state is
 * broken after the last restore, has to say FAIL.
 */
class ZdtmWorkload {
    container = {
        init: '/init',
        limits: { memory: 3077 * 1024 * 1024, pids: 3077, cpuWeight: 777 },
        config: ['lxc.pty.max = 1024'],
    };
    finding = {
        id: 'tests-as-root',
        severity: 'info',
        message: 'All ZDTM tests run as root in the container; zdtm.py runs most as an ordinary user.',
        advice: 'Without CAP_SYS_RESOURCE CRIU dumps no process of another user.',
    };
    plan;
    busybox;
    /** The container's, as it lies on the disk: what a test mounts is not seen there. */
    rootfs = '';
    /** Why a test could not be started, by its folder; null before they were. */
    refusals = null;
    constructor(busybox, plan) {
        this.busybox = busybox;
        this.plan = plan;
    }
    fill(rootfs) {
        this.rootfs = rootfs;
        for (const each of ['bin', 'dev', 'etc', 'proc', 'run', 'sys', 'tmp', FOLDER])
            (0,external_node_fs_.mkdirSync)((0,external_node_path_.join)(rootfs, each), { recursive: true });
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'tmp'), 0o1777);
        (0,external_node_fs_.copyFileSync)(this.busybox, (0,external_node_path_.join)(rootfs, 'bin/busybox'));
        (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(rootfs, 'bin/busybox'), 0o755);
        for (const applet of zdtm_APPLETS)
            (0,external_node_fs_.symlinkSync)('busybox', (0,external_node_path_.join)(rootfs, 'bin', applet));
        (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(rootfs, 'init'), zdtm_INIT, { mode: 0o755 });
        for (const { folder, test } of this.all()) {
            const home = (0,external_node_path_.join)(rootfs, FOLDER, folder);
            (0,external_node_fs_.mkdirSync)(home);
            // Some tests go on as another user.
            (0,external_node_fs_.chmodSync)(home, 0o777);
            (0,external_node_fs_.copyFileSync)((0,external_node_path_.join)(this.plan.programs, test.name), (0,external_node_path_.join)(home, test.name), external_node_fs_.constants.COPYFILE_FICLONE);
            (0,external_node_fs_.chmodSync)((0,external_node_path_.join)(home, test.name), 0o755);
            const command = [`./${test.name}`, ...test.arguments].map((word) => `'${word}'`).join(' ');
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(home, 'start'), `#!/bin/sh\nexec ${command} </dev/null\n`, { mode: 0o755 });
        }
    }
    async ready() {
        this.refusals ??= await this.start();
    }
    async ask() {
        return {};
    }
    /** Breaks the state of the control, ends all tests, and reads what they say. */
    async finish(_init, timeoutMs) {
        const { control } = this.plan;
        const refusals = this.refusals ?? new Map();
        if (!refusals.has(CONTROL_FOLDER))
            breakFile(this.rootfs, (0,external_node_path_.join)(FOLDER, CONTROL_FOLDER, `${control.name}.test`));
        const started = this.all().filter(({ folder }) => !refusals.has(folder));
        const verdicts = await end(this.rootfs, started, Math.min(timeoutMs, END_LIMIT_MS));
        for (const [folder, reason] of refusals)
            verdicts.set(folder, { outcome: 'skipped', reason });
        const { outcome, reason } = verdicts.get(CONTROL_FOLDER);
        return {
            control: {
                name: control.name,
                isAlarmed: outcome === 'failed' && reason?.startsWith('FAIL:') === true,
                reason: reason ?? 'It said PASS.',
            },
            tests: this.plan.cases.map(({ name }) => ({ name, ...verdicts.get(name) })),
        };
    }
    /** Starts all tests, some at a time. Why one could not be started, by its folder. */
    async start() {
        const { rootfs } = this;
        if (!(await (0,wait/* until */.T)(() => (0,read_inside/* isThereInside */.rn)(rootfs, (0,external_node_path_.join)(FOLDER, 'ready')), SETTLE_LIMIT_MS))) {
            const log = (0,read_inside/* tailInside */.xN)(rootfs, 'criu-lxc-test.log', LOG_BYTES)?.trim() ?? '';
            throw new errors/* StageError */.Zu('start', `The container's init did not get ready. ${log}`.trim());
        }
        const refusals = new Map();
        const left = this.all();
        const starter = async () => {
            for (let next = left.shift(); next !== undefined; next = left.shift()) {
                const refusal = await this.startOne(next);
                if (refusal !== null)
                    refusals.set(next.folder, refusal);
            }
        };
        await Promise.all(Array.from({ length: STARTERS * (0,external_node_os_.availableParallelism)() }, starter));
        order(rootfs, 'settle');
        if (!(await (0,wait/* until */.T)(() => (0,read_inside/* isThereInside */.rn)(rootfs, (0,external_node_path_.join)(FOLDER, 'settled')), SETTLE_LIMIT_MS))) {
            throw new errors/* StageError */.Zu('start', "The container's init did not settle after the tests were started.");
        }
        return refusals;
    }
    async startOne({ folder, test }) {
        const read = (name) => readOutput(this.rootfs, (0,external_node_path_.join)(FOLDER, folder, name));
        order(this.rootfs, `start ${folder}`);
        const deadline = Date.now() + START_LIMIT_MS;
        // The number comes with the end of the line.
        const code = () => read('started')?.match(/^(\d+)\n/)?.[1];
        while (code() === undefined && Date.now() < deadline)
            await (0,promises_.setTimeout)(zdtm_PAUSE_MS);
        if (code() === '0' && (0,read_inside/* isThereInside */.rn)(this.rootfs, (0,external_node_path_.join)(FOLDER, folder, `${test.name}.pid`)))
            return null;
        killAll(folder);
        const said = ['.out', '.out.inprogress'].map((end) => read(`${test.name}${end}`));
        const output = [...said, read('start.log')].find((text) => text !== null && text !== '') ?? '';
        const how = code() === undefined ? `it was not ready within ${START_LIMIT_MS / 1000} s` : `exit code ${code()}`;
        return `It could not be started (${how}): ${firstComplaint(output) ?? 'it said nothing'}`;
    }
    all() {
        return [
            { folder: CONTROL_FOLDER, test: this.plan.control },
            ...this.plan.cases.map((test) => ({ folder: test.name, test })),
        ];
    }
}
/** Of a test whose first process did not come back, or did not stay. */
const GONE = { outcome: 'failed', reason: 'It was gone before it was told to end.' };
/** Tells tests to end, and waits until they have. What each said, by its folder. */
async function end(rootfs, tests, timeoutMs) {
    const fileOf = ({ folder, test }, ending) => (0,external_node_path_.join)(FOLDER, folder, `${test.name}${ending}`);
    const read = (each, ending) => readOutput(rootfs, fileOf(each, ending));
    const pids = new Map(tests.map((each) => [each, Number(read(each, '.pid'))]));
    const living = (some) => {
        const alive = innerPids();
        return some.filter((each) => alive.has(pids.get(each)));
    };
    const present = new Set(living(tests));
    for (const { folder, test } of present)
        order(rootfs, `end ${folder} ${test.name}`);
    const deadline = Date.now() + timeoutMs;
    let running = [...present];
    while (running.length > 0 && Date.now() < deadline) {
        await (0,promises_.setTimeout)(zdtm_PAUSE_MS);
        running = living(running.filter((each) => !(0,read_inside/* isThereInside */.rn)(rootfs, fileOf(each, '.out'))));
    }
    return new Map(tests.map((each) => [each.folder, present.has(each) ? readVerdict(read(each, '.out')) : GONE]));
}
/** The text of a test's file; null when there is none. What cannot be read whole might have said FAIL. */
function readOutput(rootfs, path) {
    try {
        return (0,read_inside/* readInside */.xO)(rootfs, path, zdtm_OUTPUT_BYTES).toString();
    }
    catch (error) {
        if (!(error instanceof read_inside/* Unreadable */.IO))
            throw error;
        return error.code === 'ENOENT' ? null : `FAIL: ${error.message}`;
    }
}
function order(rootfs, line) {
    (0,read_inside/* tellInside */.Y)(rootfs, (0,external_node_path_.join)(FOLDER, 'orders'), line);
}
/** Of all living processes of the container the pids that they have in it. */
function innerPids() {
    const inner = (0,host_process/* processIds */.Uj)().map((pid) => {
        // The sandbox's own have one pid, those of a namespace that a test has made have more than two.
        const [, inside] = (0,host_process/* statusField */.DX)(pid, 'NSpid')?.split(/\s+/) ?? [];
        return inside === undefined || (0,host_process/* identify */.ls)(pid) === null ? null : Number(inside);
    });
    return new Set(inner.filter((pid) => pid !== null));
}
/** Kills what a test that could not be started has left. */
function killAll(folder) {
    for (const pid of (0,host_process/* processIds */.Uj)()) {
        try {
            if ((0,external_node_fs_.readlinkSync)(`/proc/${pid}/cwd`).endsWith(`/${FOLDER}/${folder}`))
                process.kill(pid, 'SIGKILL');
        }
        catch {
            // Already gone.
        }
    }
}
/** Changes the last byte of a file, in place: whoever has it open sees that. */
function breakFile(rootfs, path) {
    (0,read_inside/* openInside */.X$)(rootfs, path, { write: true }, ({ fd, size }) => {
        const [byte = 0] = (0,read_inside/* readPart */.on)(fd, size - 1, size);
        (0,external_node_fs_.writeSync)(fd, Buffer.from([byte ^ 0xff]), 0, 1, size - 1);
    });
}
//# sourceMappingURL=zdtm.js.map
;// CONCATENATED MODULE: ./build/workload/registry.js






function makeWorkload(plan, { folder, busybox, ends, env, readyLimitMs }) {
    switch (plan.name) {
        case 'witness':
            return new WitnessWorkload(busybox, plan.keeper);
        case 'tcp':
            return new TcpWorkload(busybox, plan.keeper, plan.peer, ends);
        case 'apps':
            return new AppsWorkload(plan.image, ends, env, readyLimitMs);
        case 'systemd':
            return new SystemdWorkload(plan.image, plan.without, env, readyLimitMs);
        case 'command':
            return new CommandWorkload(plan, folder, env, readyLimitMs);
        case 'zdtm':
            return new ZdtmWorkload(busybox, plan);
    }
}
/** Files and folders of the host that a workload is made of. */
function filesOf(plan) {
    switch (plan.name) {
        case 'witness':
            return [plan.keeper];
        case 'tcp':
            return [plan.keeper, plan.peer];
        case 'apps':
        case 'systemd':
            return [plan.image];
        case 'command':
            return plan.image.startsWith('container:') ? [] : [plan.image];
        case 'zdtm':
            return [plan.programs];
    }
}
//# sourceMappingURL=registry.js.map

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5116);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
