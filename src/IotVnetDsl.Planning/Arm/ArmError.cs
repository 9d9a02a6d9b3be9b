namespace IotVnetDsl.Planning.Arm;

/// <summary>An error in Azure's words.</summary>
/// <param name="Code">ARM's code, or the IoT Hub's number.</param>
/// <param name="Message">Azure's message, details included.</param>
/// <param name="Status">HTTP status, 0 where no answer came.</param>
public sealed record ArmError(string Code, string Message, int Status)
{
    /// <summary>Code of an error where ARM did not answer.</summary>
    public const string NoAnswer = nameof(NoAnswer);

    /// <summary>Code of an error where no token could be had.</summary>
    public const string NoCredential = nameof(NoCredential);

    /// <summary>Code of an error where a long-running operation outlived its deadline. ARM goes on with it.</summary>
    public const string StillRunning = nameof(StillRunning);

    /// <summary>Code of an error where nothing was sent: what the request rests on changed before its turn came.</summary>
    private const string OutOfDate = nameof(OutOfDate);

    private const string ForeignAddress = nameof(ForeignAddress);
    private const string NotJson = nameof(NotJson);

    /// <summary>Code of its first detail, which says what the error's own code does not; null where there is none.</summary>
    public string? Detail { get; init; }

    /// <summary>The error where an answer points elsewhere.</summary>
    internal static ArmError Foreign(string server) => new(ForeignAddress, $"the answer points to another server than {server}: not followed", 0);

    /// <summary>The error where a request rests on what is not so any more.</summary>
    internal static ArmError Outdated() => new(OutOfDate, "it has changed while the request waited for its turn.", 0);

    /// <summary>The error where somebody else answered: a proxy, a captive portal.</summary>
    internal static ArmError NotArm(int status) => new(NotJson, "the answer is no JSON object; it is not from Azure Resource Manager", status);

    /// <summary>The error where a list never ends.</summary>
    internal static ArmError Endless(string link) => new("EndlessList", $"a page of the list leads back to one before it: {link}", 200);

    /// <summary>The error where an answer holds no resource: half an answer, or somebody else's.</summary>
    internal static ArmError NoResource(int status) => new("NoResource", "the answer holds no resource: what it is about is not known", status);

    /// <summary>The error where an answer holds another resource than the one that was asked for.</summary>
    internal static ArmError OtherResource(int status) => new("OtherResource", "the answer is about another resource: what it should be about is not known", status);

    /// <summary>
    /// Nothing is there, in Azure's words. Another 404 is a proxy's, or speaks of a type that the service does not know: what is there stays unknown.
    /// </summary>
    public bool IsNotFound => Status == 404
        && (Code.EndsWith("NotFound", StringComparison.OrdinalIgnoreCase) || Code.EndsWith("NotExist", StringComparison.OrdinalIgnoreCase)
            || Code.StartsWith("404", StringComparison.Ordinal));

    /// <summary>Somebody else has answered in ARM's place: what has become of the request is not known.</summary>
    public bool IsFromElsewhere => Is(NotJson) || Is($"Http{Status}");

    /// <summary>
    /// What was asked was refused, or did not get to ARM: who asks how something is going on has not learned it.
    /// </summary>
    public bool IsOfQuestion => IsFromElsewhere || Is(ForeignAddress) || Status == 401 || Is("AuthorizationFailed");

    /// <summary>
    /// A condition of the request was not met. Most services say so at once; of private zones and their links the operation fails with it.
    /// </summary>
    public bool IsUnmet => Status == 412 || Is("PreconditionFailed") || IsUnsent;

    /// <summary>The last try was not sent at all.</summary>
    internal bool IsUnsent => Is(OutOfDate);

    /// <summary>Nothing is there, or what is there may not be seen: of others' resources that is no fault.</summary>
    public bool IsOutOfSight => Status == 403 || IsNotFound;

    /// <summary>Whether the error has this code; Azure's case varies.</summary>
    public bool Is(string code) => string.Equals(Code, code, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether it or its detail has this code.</summary>
    public bool Says(string code) => Is(code) || string.Equals(Detail, code, StringComparison.OrdinalIgnoreCase);
}
