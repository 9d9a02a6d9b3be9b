namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>A template that Azure refuses: <c>InvalidTemplate</c> where nothing says otherwise.</summary>
internal sealed class TemplateFault(string message, string code = "InvalidTemplate") : Exception(message)
{
    public string Code => code;
}
