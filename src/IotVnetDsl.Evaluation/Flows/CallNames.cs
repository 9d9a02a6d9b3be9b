namespace IotVnetDsl.Evaluation.Flows;

/// <summary>
/// What .NET's methods do with collections, by their names. What is in none of these lists, and is no method of the source or the library,
/// may do anything.
/// </summary>
internal static class CallNames
{
    /// <summary>They change what they are called on; what they are given is in it afterwards.</summary>
    public static bool Change(string name) => Changing.Contains(name);

    /// <summary>They change what they are given.</summary>
    public static bool ChangeGiven(string name) => ChangingGiven.Contains(name);

    /// <summary>What they give shares nothing with what they read.</summary>
    public static bool OnlyRead(string name) => Reading.Contains(name);

    /// <summary>What they give is another view of the same.</summary>
    public static bool GiveSame(string name) => Same.Contains(name);

    /// <summary>What they give holds what they are given.</summary>
    public static bool Hold(string name) => Holding.Contains(name);

    /// <summary>They read all of it, now or later, and give some of it, or what functions make of it.</summary>
    public static bool GiveParts(string name) => Parts.Contains(name) || Holding.Contains(name);

    /// <summary>They give one of the items.</summary>
    public static bool GiveItem(string name) => Items.Contains(name);

    public static bool AreKnown(string name) => Change(name) || ChangeGiven(name) || OnlyRead(name) || GiveSame(name) || GiveParts(name);

    /// <summary>Types whose objects are copies of the collection that they are made of.</summary>
    public static bool IsCopy(string type) => Copies.Contains(type);

    /// <summary>Types whose static members hold nothing that could be changed.</summary>
    public static bool ArePlain(string type) => Plain.Contains(type);

    private static readonly HashSet<string> Plain = Of("StringComparer StringComparison StringSplitOptions CultureInfo NumberStyles RegexOptions Region Role");

    private static readonly HashSet<string> Changing = Of(
        "Add AddRange Insert InsertRange Remove RemoveAt RemoveAll RemoveRange Clear Sort Reverse Push Pop PushRange Enqueue Dequeue EnqueueRange EnqueueDequeue "
        + "DequeueEnqueue TryAdd UnionWith ExceptWith IntersectWith SymmetricExceptWith SetValue AddFirst AddLast AddBefore AddAfter RemoveFirst RemoveLast TryPop TryDequeue "
        + "TryTake RemoveWhere Fill AddOrUpdate GetOrAdd TryUpdate TryRemove Initialize AppendLine AppendFormat AppendJoin AppendLiteral AppendFormatted");

    private static readonly HashSet<string> ChangingGiven = Of("Copy ConstrainedCopy BlockCopy CopyTo TryCopyTo Shuffle Resize SetCount GetValueRefOrAddDefault GetValueRefOrNullRef");

    private static readonly HashSet<string> Reading = Of(
        "Count LongCount Any All Contains ContainsKey ContainsValue IndexOf LastIndexOf IndexOfAny FindIndex FindLastIndex Exists TrueForAll BinarySearch Sum Average SequenceEqual "
        + "Equals ReferenceEquals GetHashCode ToString GetType Format CompareTo Compare SetEquals IsSubsetOf IsSupersetOf IsProperSubsetOf IsProperSupersetOf Overlaps GetLength "
        + "GetUpperBound GetLowerBound EnsureCapacity TrimExcess TryGetNonEnumeratedCount IsNullOrEmpty IsNullOrWhiteSpace StartsWith EndsWith CountBy ThrowIfNull "
        + "ThrowIfNullOrEmpty ThrowIfNullOrWhiteSpace ThrowIfNegative ThrowIfNegativeOrZero ThrowIfZero ThrowIfGreaterThan ThrowIfGreaterThanOrEqual ThrowIfLessThan ThrowIfLessThanOrEqual "
        + "ThrowIfEqual ThrowIfNotEqual Write WriteLine Assert Parse TryParse HasFlag IsDefined IsMatch Combine "
        // Texts, numbers and dates cannot be changed: what is made of them is new.
        + "Split Trim TrimStart TrimEnd Substring ToUpper ToLower ToUpperInvariant ToLowerInvariant PadLeft PadRight Normalize CompareOrdinal ParseExact TryParseExact "
        + "ToBoolean ToByte ToChar ToDecimal ToDouble ToInt16 ToInt32 ToInt64 ToSByte ToSingle ToUInt16 ToUInt32 ToUInt64 ToBase64String FromBase64String ToHexString FromHexString "
        + "IsLetter IsDigit IsLetterOrDigit IsUpper IsLower IsWhiteSpace IsPunctuation IsAsciiDigit IsAsciiLetter IsAsciiLetterOrDigit IsAsciiLetterLower IsAsciiLetterUpper "
        + "Floor Ceiling Round Truncate Abs Sign Pow Sqrt Cbrt Log Log2 Log10 Clamp DivRem Gcd PopCount LeadingZeroCount TrailingZeroCount RotateLeft RotateRight IsPow2 RoundUpToPowerOf2 "
        + "ReadUInt32BigEndian ReadUInt16BigEndian ReverseEndianness DaysInMonth IsLeapYear FromDateTime ToDateTime IsBetween GetWeekOfYear ToTitleCase "
        + "FromDays FromHours FromMinutes FromSeconds FromMilliseconds AddDays AddMonths AddYears AddHours AddMinutes AddSeconds GetName GetNames GetAddressBytes "
        // JSON that is read.
        + "GetString GetBoolean GetInt32 GetInt64 GetDouble GetDecimal GetRawText GetArrayLength GetValueKind ToJsonString Deserialize Serialize");

    private static readonly HashSet<string> Same = Of("GetViewBetween AsReadOnly AsEnumerable AsQueryable AsSpan AsMemory Slice GetEnumerator Synchronized AsParallel AsSequential AsArray AsObject AsValue GetProperty TryGetProperty EnumerateArray EnumerateObject");

    private static readonly HashSet<string> Holding = Of("Append Prepend Create Repeat Replace DefaultIfEmpty SetItem CreateBuilder KeyValuePair");

    private static readonly HashSet<string> Parts = Of(
        "Select SelectMany Where OfType Cast OrderBy OrderByDescending ThenBy ThenByDescending Order OrderDescending GroupBy ToLookup ToDictionary ToList ToArray ToHashSet "
        + "ToImmutableArray ToImmutableList ToImmutableDictionary ToImmutableHashSet ToImmutableSortedSet ToImmutableSortedDictionary ToFrozenSet ToFrozenDictionary Distinct DistinctBy "
        + "Skip SkipWhile SkipLast Take TakeWhile TakeLast First FirstOrDefault Last LastOrDefault Single SingleOrDefault ElementAt ElementAtOrDefault Concat Union UnionBy Intersect LeftJoin RightJoin "
        + "IntersectBy Except ExceptBy Zip Join GroupJoin Aggregate AggregateBy Max Min MaxBy MinBy Chunk Index Find FindLast FindAll ConvertAll GetRange TryGetValue GetValueOrDefault "
        + "Peek TryPeek Clone ForEach GetValue CreateRange Invoke");

    private static readonly HashSet<string> Items = Of(
        "First FirstOrDefault Last LastOrDefault Single SingleOrDefault ElementAt ElementAtOrDefault Aggregate Max Min MaxBy MinBy Find FindLast TryGetValue GetValueOrDefault Peek TryPeek "
        + "GetValue Invoke ForEach");

    private static readonly HashSet<string> Copies = Of("List HashSet Dictionary SortedDictionary SortedList SortedSet Queue Stack LinkedList PriorityQueue ConcurrentBag ConcurrentDictionary ConcurrentQueue StringBuilder String");

    private static HashSet<string> Of(string names) => new(names.Split(' '), StringComparer.Ordinal);
}
