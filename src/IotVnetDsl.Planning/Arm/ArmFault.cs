using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Arm;

/// <summary>An error of ARM as a diagnostic: its id and what to say. The resource that it happened to is the caller's to name.</summary>
/// <param name="DiagnosticId">IVD9004 credentials and permissions, IVD9005 missing group, IVD9014 no answer, IVD9009 all other refusals.</param>
/// <param name="Message">One line in Azure's words, with what to do where that is known; ends with a full stop.</param>
public sealed partial record ArmFault(string DiagnosticId, string Message)
{
    /// <param name="error">Azure's answer.</param>
    /// <param name="method">Method of the request that was refused.</param>
    /// <param name="id">Id of the resource that it was about.</param>
    public static ArmFault Of(ArmError error, string method, string id)
    {
        if (error.Is(ArmError.NoCredential))
            return new("IVD9004", $"no credential: {error.Message} Sign in with 'az login', or set AZURE_TENANT_ID, AZURE_CLIENT_ID and what belongs to them.");
        if (error.Is(ArmError.NoAnswer))
            return new("IVD9014", $"Azure Resource Manager cannot be reached: {error.Message}.");
        if (error.Is("InvalidAuthenticationTokenTenant"))
            return new("IVD9004", $"wrong tenant: {Words(error)} {SignInTo(Tenant().Match(error.Message))}");
        if (error.Status == 401)
            return new("IVD9004", $"the credential was refused: {Words(error)} Sign in again ('az login').");
        if (error.Is("AuthorizationFailed") || error.Is("LinkedAuthorizationFailed"))
            return new("IVD9004", $"no permission for {Action(error, method, id)}: {Words(error)} {RoleFor(error)}");
        if (method == "GET" && (error.Is("SubscriptionNotFound") || error.Is("ResourceGroupNotFound")))
            return new("IVD9005", Words(error));
        return new("IVD9009", Remedy.Of(error, id) is { } remedy ? $"{remedy.What}: {Words(error)} {remedy.ToDo}" : Words(error));
    }

    private static string SignInTo(Match tenant) => tenant.Success
        ? $"Sign in to the subscription's tenant ('az login --tenant {tenant.Groups[1].Value}') and name it: -p:IotVnetTenant={tenant.Groups[1].Value}"
        : "Sign in to the subscription's tenant ('az login --tenant') and name it: -p:IotVnetTenant=…";

    // Who may everything else may not give roles.
    private static string RoleFor(ArmError error) => error.Message.Contains("Microsoft.Authorization/roleAssignments/", StringComparison.OrdinalIgnoreCase)
        ? "Its owner gives you Role Based Access Control Administrator there; a role that was given just now takes some minutes, and a new sign-in."
        : "Its owner gives you a role with that action there (Contributor has all but those on roles); a role that was given just now takes some minutes, and a new sign-in.";

    private static string Words(ArmError error) => $"{error.Code} {error.Message}{(error.Message.EndsWith('.') ? "" : ".")}";

    private static string Action(ArmError error, string method, string id) =>
        AzuresOwn().Match(error.Message) is { Success: true } match
            ? $"'{match.Groups[1].Value}' at '{match.Groups[2].Value}'"
            : $"'{ResourceId.TypeOf(id)}/{method switch { "GET" => "read", "DELETE" => "delete", "POST" => "action", _ => "write" }}' at '{id}'";

    // Of what is linked it says first what may be done, then what may not.
    [GeneratedRegex(@"(?:not have permission|not have authorization) to perform action(?:\(s\))? '([^']+)' (?:over|on) (?:the linked )?scope(?:\(s\))? '([^']+)'")]
    private static partial Regex AzuresOwn();

    // The authority to ask instead, as Azure names it.
    [GeneratedRegex(@"authority \(URL\) 'https://[^/']+/([^/'\s]+)/?'", RegexOptions.IgnoreCase)]
    private static partial Regex Tenant();
}
