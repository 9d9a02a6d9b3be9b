using System.Globalization;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Http;

/// <summary>A request that Azure refuses, in its words.</summary>
internal abstract class Refusal(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public int? RetryAfter { get; init; }

    public abstract JsonObject ToJson();

    public ArmResponse ToResponse()
    {
        var response = new ArmResponse(Status, ToJson()).With("x-ms-error-code", Code);
        return RetryAfter is { } seconds ? response.AskingToWait(seconds) : response;
    }
}

/// <summary>The form of Azure Resource Manager and of most resource providers.</summary>
internal sealed class ArmError(int status, string code, string message, string? target = null) : Refusal(status, code, message)
{
    /// <summary>The causes behind it.</summary>
    public IReadOnlyList<ArmError> Details { get; init; } = [];

    public override JsonObject ToJson() => new() { ["error"] = Inner() };

    private JsonObject Inner()
    {
        var error = new JsonObject { ["code"] = Code, ["message"] = Message };
        if (target is not null)
            error["target"] = target;
        if (Details.Count > 0)
            error["details"] = new JsonArray([.. Details.Select(detail => detail.Inner())]);
        return error;
    }

    public static ArmError WrongMethod(ArmRequest request) => new(405, "MethodNotAllowed",
        $"The requested resource does not support http method '{request.Method}'.");

    public static ArmError UnknownNamespace(string name) => new(404, "InvalidResourceNamespace", $"The resource namespace '{name}' is invalid.");

    public static ArmError NotFound(ResourceId id) => id.IsOf(ResourceId.ResourceGroupType)
        ? new(404, "ResourceGroupNotFound", $"Resource group '{id.Name}' could not be found.")
        : new(404, "ResourceNotFound", $"The Resource '{id.Text[(id.Text.LastIndexOf("/providers/", StringComparison.OrdinalIgnoreCase) + "/providers/".Length)..]}' under resource group '{id.ResourceGroup?.Name ?? "<null>"}' was not found. For more details please go to https://aka.ms/ARMResourceNotFoundFix");
}

/// <summary>The flat form of the IoT Hub resource provider: a number as code.</summary>
internal sealed class IotHubError(int number, string message) : Refusal(number / 1000, number.ToString(CultureInfo.InvariantCulture), message)
{
    public const int Generic = 400000;
    public const int BlobContainerUnusable = 400007;
    public const int WrongPartitionCount = 400016;
    public const int FeatureNotAvailable = 400059;
    public const int WrongTlsVersion = 400089;
    public const int EndpointUnusable = 400116;
    public const int EnrichmentWithoutEndpoint = 400131;
    public const int JobQuotaExceeded = 403003;
    public const int NoSuchKey = 404001;
    public const int NoSuchHub = 404002;
    public const int NoSuchJob = 404003;
    public const int NameTaken = 409001;
    public const int Busy = 409002;
    public const int EtagMismatch = 412001;

    public override JsonObject ToJson() => new()
    {
        ["code"] = number,
        // Which of both forms depends on the number, not on the version.
        ["httpStatusCode"] = Status == 404 ? Status : ((System.Net.HttpStatusCode)Status).ToString(),
        ["message"] = string.Create(CultureInfo.InvariantCulture,
            $"{Message.TrimEnd('.')}. If you contact a support representative please include this correlation identifier: {Guid.NewGuid()}, timestamp: {DateTimeOffset.UtcNow:yyyy-MM-dd HH:mm:ssZ}, errorcode: IH{number}."),
    };
}
