namespace IotVnetDsl.LocalArm.Tests.Recordings;

/// <summary>One thing in which an answer differs from Azure's.</summary>
/// <param name="Type">Of the resource.</param>
/// <param name="Method">Of the request.</param>
/// <param name="What">Kind and place: <c>status 201 here 200</c>, <c>missing properties.x</c>.</param>
/// <param name="ApiVersion">That was asked for.</param>
/// <param name="Recording">The file.</param>
/// <param name="Index">Of the exchange in the file.</param>
/// <param name="Azure">What Azure says.</param>
/// <param name="Here">What the local ARM says.</param>
internal sealed record Difference(string Type, string Method, string What, string ApiVersion, string Recording, int Index, string Azure, string Here)
{
    public override string ToString() => $"{Type} | {Method} | {What} | {ApiVersion} | {Recording}#{Index} | Azure: {Short(Azure)} | here: {Short(Here)}";

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;
}
